import { type Appendix, readAppendix } from '@cchc/domain/annual-plan';
import { TablePicker } from '../../shared/table-picker.tsx';
import { useLocale } from '../../text/texts.ts';
import { ANNUAL_TEXTS } from './texts.ts';
import type { YearAtHand } from './use-year.ts';

interface Props {
  year: YearAtHand;
  read(appendix: Appendix, file: string): void;
}

/** An appendix from Word, Excel or the clipboard; or why it could not be read. */
export function ImportCard({ year, read }: Props) {
  const texts = ANNUAL_TEXTS[useLocale()];
  return (
    <TablePicker
      title={texts.import}
      refused={texts.refused}
      read={(tables, file) => read(readAppendix(tables, year.plan, year.year), file)}
    />
  );
}
