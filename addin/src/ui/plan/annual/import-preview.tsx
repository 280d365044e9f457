import { type Appendix, patchFrom, type RowChoice, stableId } from '@cchc/domain/annual-plan';
import { ErrorNotice } from '../../shared/error-notice.tsx';
import { useLayout } from '../../shared/layout.ts';
import { useLocale } from '../../text/texts.ts';
import { Preview } from './preview.tsx';
import { ANNUAL_TEXTS } from './texts.ts';
import type { YearAtHand } from './use-year.ts';

interface Props {
  year: YearAtHand;
  appendix: Appendix;
  file: string;
  /** With the change that it made; null: nothing was imported. */
  close(rev: number | null): void;
}

/** An appendix before it counts: applied as one change, or left. */
export function ImportPreview({ year, appendix, file, close }: Props) {
  const layout = useLayout();
  const texts = ANNUAL_TEXTS[useLocale()];
  const apply = async (choices: Record<number, RowChoice>): Promise<void> => {
    let count = 0;
    const newId = (): string => stableId(`${year.year} ${year.doc.rev} ${file} ${count++}`);
    const { items } = patchFrom(appendix, choices, year.items, file, newId);
    const doc = await year.change({ kind: 'import', items, source: file });
    if (doc) close(doc.rev);
  };
  return (
    <div className={layout.stack}>
      {year.failed && <ErrorNotice error={year.failed} title={texts.failed} />}
      <Preview
        appendix={appendix}
        busy={year.busy}
        apply={(choices) => void apply(choices)}
        cancel={() => {
          year.forgetFailure();
          close(null);
        }}
      />
    </div>
  );
}
