import { Badge, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useLayout } from '../shared/layout.ts';
import { Section } from '../shared/section.tsx';
import { useLocale, useTexts } from '../text/texts.ts';
import { showInstant } from '../text/times.ts';
import { useLedgerState } from '../use-ledger.ts';
import { COMMENTS_TEXTS } from './texts.ts';
import type { Thread } from './threads.ts';
import { WriteComment } from './write-comment.tsx';

const useStyles = makeStyles({
  said: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  head: { display: 'flex', flexWrap: 'wrap', gap: '2px 8px', alignItems: 'baseline' },
  mine: { borderLeft: `3px solid ${tokens.colorNeutralStroke1}` },
});

/** What was said about one row, oldest first, and the answer to it. */
export function CommentThread({ thread, name, open }: { thread: Thread; name: string; open: boolean }) {
  const styles = useStyles();
  const layout = useLayout();
  const { unknownPerson } = useTexts();
  const locale = useLocale();
  const words = COMMENTS_TEXTS[locale];
  const { people, me } = useLedgerState();
  const { key, comments, unread } = thread;
  const firstNew = comments.length - unread;
  return (
    <Section title={name}>
      <ol className={layout.list} aria-label={words.thread(name)}>
        {comments.map(({ id, by, at, text }, index) => (
          <li key={id} className={mergeClasses(layout.card, by === me?.id && styles.mine)}>
            <div className={styles.head}>
              <Text size={200} weight="semibold">
                {people[by] ?? unknownPerson}
              </Text>
              <Text size={200} className={layout.muted}>
                {showInstant(at, locale)}
              </Text>
              {index >= firstNew && by !== me?.id && <Badge appearance="tint">{words.isNew}</Badge>}
            </div>
            <Text className={styles.said}>{text}</Text>
          </li>
        ))}
      </ol>
      <WriteComment entry={key} name={name} answerTo={comments.at(-1)?.id ?? null} open={open} />
    </Section>
  );
}
