import type { Piece, TextChange } from '@cchc/domain/province-report';
import { Badge, Button, makeStyles, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useLayout } from '../shared/layout.ts';
import { useLocale } from '../text/texts.ts';
import { added, rewritten, settled, takenBack } from './edits.ts';
import { PieceMenu } from './piece-menu.tsx';
import { PieceText } from './piece-text.tsx';
import { TextForm } from './text-form.tsx';
import { PROVINCE_TEXTS } from './texts.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' },
});

interface Props {
  piece: Piece;
  pieces: readonly Piece[];
  mayEdit: boolean;
  saving: boolean;
  save(change: TextChange | null): Promise<boolean>;
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** One piece of the report: what it says, what happened to it, what can be done. */
export function PieceCard({ piece, pieces, mayEdit, saving, save }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const words = PROVINCE_TEXTS[useLocale()];
  const [open, setOpen] = useState<'edit' | 'add' | null>(null);
  const { state, text, moved, empty } = piece;
  const label = words.states[state] || (empty ? words.emptyBadge : '');
  return (
    <li className={layout.card} data-piece={piece.id}>
      {open === 'edit' ? (
        <TextForm
          label={words.editLabel}
          text={empty && state === 'made' ? '' : text}
          saving={saving}
          save={(typed) => save(rewritten(pieces, piece, typed))}
          close={() => setOpen(null)}
        />
      ) : (
        <PieceText piece={piece} />
      )}
      {label !== '' && (
        <div>
          <Badge
            appearance="tint"
            color={
              moved || (empty && state === 'made') ? 'warning' : state === 'dropped' ? 'subtle' : 'brand'
            }
          >
            {label}
          </Badge>
        </div>
      )}
      {moved && <Moved {...{ piece, pieces, mayEdit, saving, save }} />}
      {mayEdit && open === null && (
        <div className={styles.row}>
          {state !== 'dropped' && (
            <Button
              size="small"
              aria-label={words.of(words.edit, short(text))}
              data-edit={piece.id}
              onClick={() => setOpen('edit')}
            >
              {words.edit}
            </Button>
          )}
          <PieceMenu {...{ piece, pieces, saving, save }} name={short(text)} add={() => setOpen('add')} />
        </div>
      )}
      {open === 'add' && (
        <TextForm
          label={words.addLabel}
          text=""
          saving={saving}
          save={(typed) => save(added(piece.id, crypto.randomUUID(), typed))}
          close={() => setOpen(null)}
        />
      )}
    </li>
  );
}

/** What the figures say now, and what becomes of the words that were written on the old ones. */
function Moved({ piece, pieces, mayEdit, saving, save }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const words = PROVINCE_TEXTS[useLocale()];
  const { state, made, changes, text } = piece;
  const press = (name: string, change: TextChange) => (
    <Button
      size="small"
      aria-label={words.of(name, short(text))}
      disabledFocusable={saving}
      onClick={() => void save(change)}
    >
      {name}
    </Button>
  );
  return (
    <div className={layout.tight}>
      <Text size={200}>
        {state === 'orphan'
          ? words.orphanText
          : changes.length > 0
            ? changes.map(({ was, now }) => words.change(was, now)).join('; ')
            : words.reworded}
      </Text>
      {made !== null && state === 'edited' && (
        <Text size={200} className={layout.muted}>
          {words.madeNow(made)}
        </Text>
      )}
      {mayEdit && (
        <div className={styles.row}>
          {state === 'edited' &&
            changes.some(({ was, now }) => was && now && text.includes(was)) &&
            press(words.takeNew, settled(pieces, piece, 'new'))}
          {press(state === 'orphan' ? words.keepOwn : words.keep, settled(pieces, piece, 'mine'))}
          {state === 'orphan' && press(words.remove, takenBack(piece))}
        </div>
      )}
    </div>
  );
}
