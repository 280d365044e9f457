import { Text } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { ErrorNotice } from '../shared/error-notice.tsx';
import { useLayout } from '../shared/layout.ts';
import { Notice } from '../shared/notice.tsx';
import { SideSheet } from '../shared/side-sheet.tsx';
import { useLocale, useTexts } from '../text/texts.ts';
import { useLedger, useLedgerState } from '../use-ledger.ts';
import { CommentThread } from './comment-thread.tsx';
import { COMMENTS_TEXTS } from './texts.ts';
import { threadsOf } from './threads.ts';

interface Props {
  /** Key of the entry that it was opened from; null = all. */
  about: string | null;
  onClose: () => void;
}

/** "Trao đổi": what was asked and answered about figures, and the place to ask. */
export function CommentsSheet({ about, onClose }: Props) {
  const layout = useLayout();
  const texts = useTexts();
  const words = COMMENTS_TEXTS[useLocale()];
  const ledger = useLedger();
  const state = useLedgerState();
  const { me, error, review } = state;
  const { comments, names } = review ?? state;
  // What was new when the sheet opened stays marked while it is read.
  const seen = useRef(comments.seen).current;
  const unread = comments.unread > 0;
  useEffect(() => {
    if (unread) void ledger.seenComments();
  }, [ledger, unread]);
  const threads = threadsOf(comments.list, seen, me?.id ?? null);
  const shown = about === null ? threads : threads.filter(({ key }) => key === about);
  return (
    <SideSheet title={words.title} onClose={onClose}>
      {error && (
        <ErrorNotice
          error={error}
          title={texts.errorTitle.done}
          retry={() => ledger.dismissError()}
          again={texts.close}
        />
      )}
      {about !== null && shown.length === 0 && (
        <CommentThread thread={{ key: about, comments: [], unread: 0 }} name={names[about] ?? about} open />
      )}
      {about === null && shown.length === 0 && (
        <Notice intent="info" title={words.empty}>
          <Text size={200}>{words.emptyText}</Text>
        </Notice>
      )}
      <div className={layout.screen}>
        {shown.map((thread) => (
          <CommentThread
            key={thread.key}
            thread={thread}
            name={names[thread.key] ?? thread.key}
            open={about !== null}
          />
        ))}
      </div>
    </SideSheet>
  );
}
