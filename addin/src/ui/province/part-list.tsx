import type { Piece, TextChange } from '@cchc/domain/province-report';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useLayout } from '../shared/layout.ts';
import { useLocale } from '../text/texts.ts';
import type { Part } from './edits.ts';
import { PieceCard } from './piece-card.tsx';
import { PROVINCE_TEXTS } from './texts.ts';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', padding: '6px 0', fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  parts: readonly Part[];
  pieces: readonly Piece[];
  mayEdit: boolean;
  saving: boolean;
  save(change: TextChange | null): Promise<boolean>;
}

/** The report section by section; what needs a look is open. */
export function PartList({ parts, ...rest }: Props) {
  return (
    <>
      {parts.map((part) => (
        <OnePart key={part.head?.id ?? 'opening'} part={part} {...rest} />
      ))}
    </>
  );
}

function OnePart({ part: { head, pieces: own }, ...rest }: { part: Part } & Omit<Props, 'parts'>) {
  const styles = useStyles();
  const layout = useLayout();
  const words = PROVINCE_TEXTS[useLocale()];
  const [open, setOpen] = useState(head === null || own.some(({ moved }) => moved));
  const edited = own.filter(({ state }) => state !== 'made').length;
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>
        {head?.text ?? words.opening} ({words.sectionHas(own.length, edited)})
      </summary>
      {open && (
        <ul className={layout.list}>
          {own.map((piece) => (
            <PieceCard key={piece.id} piece={piece} {...rest} />
          ))}
        </ul>
      )}
    </details>
  );
}
