import { NUMBER_FORMATS } from '../sheets/extra-cells.ts';
import { resultFormat, surveyShare } from '../sheets/formulas.ts';
import type { SheetBuilder } from '../sheets/sheet-builder.ts';
import type { SheetSpec } from '../sheets/spec.ts';
import { NONE_ARISING, SHEET_NAMES } from '../sheets/words.ts';
import { type ConsolidatedInput, titlesOf } from './input.ts';
import { figure, type ListRow, listSheet, live, words } from './list-sheet.ts';

import { AFTER, BEFORE, extras, measuresOf, saidNone } from './measure-rows.ts';

const LEVELS = ['c1', 'c2', 'c3', 'c4', 'c5'] as const;

function* khaoSatRows(input: ConsolidatedInput, sheet: SheetBuilder): Generator<ListRow> {
  for (const { code, unit, name, indicator, entry } of measuresOf(input, 'khao-sat')) {
    const counts = LEVELS.map((level) => sheet.at(level));
    const all = `COUNT(${counts[0]}:${counts.at(-1)})=5`;
    const { part, whole } = surveyShare(counts, input.reply.settings);
    const total = sheet.at('total');
    yield {
      code,
      cells: {
        unit: words(unit),
        name: words(name),
        ...Object.fromEntries(
          LEVELS.map((level) => [level, figure(entry?.components?.[level] as number, NUMBER_FORMATS.whole)]),
        ),
        total: live(`=IF(${all},SUM(${counts[0]}:${counts.at(-1)}),"")`, NUMBER_FORMATS.whole),
        result: live(
          `=IF(${all},IF(${total}=0,"${NONE_ARISING}",(${part})/(${whole})*100),${saidNone(sheet.at('status'))})`,
          resultFormat(indicator, input.reply.settings),
        ),
        ...extras(entry),
      },
    };
  }
}

/** Khảo sát hài lòng of all units with the five levels. */
export function unitsKhaoSat(input: ConsolidatedInput): SheetSpec {
  const survey = input.reply.plan.indicators.find(({ measure }) => measure.kind === 'survey')?.measure;
  const levels = survey?.kind === 'survey' ? survey.levels : [];
  return listSheet({
    key: 'th-khao-sat',
    titles: titlesOf(input, `${SHEET_NAMES['khao-sat']} của các đơn vị,`),
    columns: [
      ...BEFORE,
      ...LEVELS.map((key, i) => ({ key, title: levels[i] ?? `Mức ${i + 1}`, width: 10 })),
      { key: 'total', title: 'Tổng phiếu', width: 10 },
      { key: 'result', title: 'Tỷ lệ hài lòng (%)', width: 11 },
      ...AFTER,
    ],
    rows: (sheet) => khaoSatRows(input, sheet),
  });
}
