import { type Piece, partsWith } from '@cchc/domain/province-report';
import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useLocale } from '../text/texts.ts';
import { PROVINCE_TEXTS } from './texts.ts';

const useStyles = makeStyles({
  text: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  dropped: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  stale: {
    backgroundColor: tokens.colorPaletteMarigoldBackground2,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'underline',
  },
});

/** The words of a piece; figures that are others by now are marked, with what they are. */
export function PieceText({ piece }: { piece: Piece }) {
  const styles = useStyles();
  const words = PROVINCE_TEXTS[useLocale()];
  const { kind, state, text, changes } = piece;
  const parts = state === 'edited' ? partsWith(text, changes) : [{ text, stale: null }];
  return (
    <Text
      size={kind === 'paragraph' ? 200 : 300}
      weight={kind === 'paragraph' ? 'regular' : 'semibold'}
      className={mergeClasses(styles.text, state === 'dropped' && styles.dropped)}
    >
      {parts.map((part, i) =>
        part.stale ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have nothing else
          <mark key={i} className={styles.stale} title={words.change(part.stale.was, part.stale.now)}>
            {part.text}
          </mark>
        ) : (
          part.text
        ),
      )}
    </Text>
  );
}
