import { FRAME_IDS, type Piece, type TextChange } from '@cchc/domain/province-report';
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useLayout } from '../shared/layout.ts';
import { useLocale } from '../text/texts.ts';
import { rewritten } from './edits.ts';
import { TextForm } from './text-form.tsx';
import { PROVINCE_TEXTS } from './texts.ts';

const useStyles = makeStyles({
  text: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  summary: { cursor: 'pointer', padding: '6px 0', fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  frame: readonly Piece[];
  mayEdit: boolean;
  saving: boolean;
  save(change: TextChange): Promise<boolean>;
}

/** What stands around the text: what the report is about, number, place and date, Nơi nhận. */
export function FrameCard({ frame, mayEdit, saving, save }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const words = PROVINCE_TEXTS[useLocale()];
  const [open, setOpen] = useState<string | null>(null);
  return (
    <details>
      <summary className={styles.summary}>{words.frame}</summary>
      <ul className={layout.list}>
        {frame.map((piece, i) => {
          const name = words.frames[FRAME_IDS[i] ?? 'recipients'];
          return (
            <li key={piece.id} className={layout.card}>
              {open === piece.id ? (
                <TextForm
                  label={name}
                  text={piece.text}
                  saving={saving}
                  save={(typed) => save(rewritten(frame, piece, typed))}
                  close={() => setOpen(null)}
                />
              ) : (
                <>
                  <Text size={200} className={layout.muted}>
                    {name}
                  </Text>
                  <Text size={200} className={styles.text}>
                    {piece.text}
                  </Text>
                  {mayEdit && (
                    <div>
                      <Button
                        size="small"
                        aria-label={words.of(words.edit, name)}
                        onClick={() => setOpen(piece.id)}
                      >
                        {words.edit}
                      </Button>
                    </div>
                  )}
                </>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
