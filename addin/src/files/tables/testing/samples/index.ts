import type { Sample } from '../sample.ts';
import { excelAbbreviated } from './excel-abbreviated.ts';
import { excelDates } from './excel-dates.ts';
import { excelManySheets } from './excel-many-sheets.ts';
import { excelQuarters } from './excel-quarters.ts';
import { htmlExcel } from './html-excel.ts';
import { htmlWord } from './html-word.ts';
import { tsvHurried, tsvPasted } from './tsv-pasted.ts';
import { wordDecomposed } from './word-decomposed.ts';
import { wordOwnWords } from './word-own-words.ts';
import { wordPageBreaks } from './word-page-breaks.ts';
import { wordPlain } from './word-plain.ts';
import { wordTwoHeaders } from './word-two-headers.ts';
import { wordTwoTables } from './word-two-tables.ts';

/** Appendices as offices make them, each with what a person who knows the plan says about its rows. */
export const samples: readonly Sample[] = [
  wordPlain,
  wordTwoHeaders,
  wordPageBreaks,
  wordDecomposed,
  wordOwnWords,
  wordTwoTables,
  excelDates,
  excelAbbreviated,
  excelManySheets,
  excelQuarters,
  htmlExcel,
  htmlWord,
  tsvPasted,
  tsvHurried,
];
