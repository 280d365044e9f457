import { BUDGET_COMPONENTS, budgetRow } from '../entries/budget.ts';
import { areaByCode } from '../plan/indicators.ts';
import { evidenceText } from '../sheets/evidence-text.ts';
import { NUMBER_FORMATS } from '../sheets/extra-cells.ts';
import type { SheetSpec } from '../sheets/spec.ts';
import { SHEET_NAMES } from '../sheets/words.ts';
import { type ConsolidatedInput, entriesOf, titlesOf, unitName } from './input.ts';
import { figure, type ListRow, listSheet, live, words } from './list-sheet.ts';

const UNIT = [
  { key: 'code', title: 'Mã', width: 17 },
  { key: 'unit', title: 'Đơn vị', width: 26 },
];

/** Mục tiêu định tính: what each unit said of the targets that have no figure. */
export function unitsMucTieu(input: ConsolidatedInput): SheetSpec {
  const { plan } = input.reply;
  function* rows(): Generator<ListRow> {
    for (const { unit, defs, entries } of entriesOf(input))
      for (const { key, form } of defs.values()) {
        if (form !== 'muc-tieu') continue;
        const entry = entries[key]?.value;
        yield {
          code: `${unit} ${key}`,
          cells: {
            unit: words(unitName(input, unit)),
            name: words(plan.qualitativeTargets.find(({ code }) => code === key)?.tracking ?? key),
            text: words(entry?.text),
            evidence: words(entry?.evidence && evidenceText(entry.evidence)),
            note: words(entry?.note),
          },
        };
      }
  }
  return listSheet({
    key: 'th-muc-tieu',
    titles: titlesOf(input, `${SHEET_NAMES['muc-tieu']} của các đơn vị,`),
    columns: [
      ...UNIT,
      { key: 'name', title: 'Mục tiêu', width: 46 },
      { key: 'text', title: 'Kết quả', width: 46 },
      { key: 'evidence', title: 'Minh chứng', width: 20 },
      { key: 'note', title: 'Ghi chú', width: 26 },
    ],
    rows: rows(),
  });
}

/** Kinh phí of all units that the plan's budget duties name, in triệu đồng; the share paid out is live. */
export function unitsKinhPhi(input: ConsolidatedInput): SheetSpec {
  const { plan } = input.reply;
  const areas = new Map(
    plan.areas.map(({ code }) => [budgetRow(code), areaByCode(plan, code)?.name ?? code]),
  );
  return listSheet({
    key: 'th-kinh-phi',
    titles: titlesOf(input, `${SHEET_NAMES['kinh-phi']} của các đơn vị (triệu đồng),`),
    columns: [
      ...UNIT,
      { key: 'name', title: 'Nội dung', width: 36 },
      ...BUDGET_COMPONENTS.map(({ key, name }) => ({ key, title: name, width: 14 })),
      { key: 'share', title: 'Tỷ lệ giải ngân (%)', width: 12 },
      { key: 'source', title: 'Nguồn số liệu', width: 16 },
      { key: 'note', title: 'Ghi chú', width: 26 },
    ],
    *rows(sheet) {
      for (const { unit, defs, entries } of entriesOf(input))
        for (const { key, form } of defs.values()) {
          const entry = entries[key]?.value;
          // Free rows that nobody named say nothing
          if (form !== 'kinh-phi' || (!areas.has(key) && !entry)) continue;
          const [given, paid] = [sheet.at('allocated'), sheet.at('disbursed')];
          yield {
            code: `${unit} ${key}`,
            cells: {
              unit: words(unitName(input, unit)),
              name: words(areas.get(key) ?? entry?.text),
              ...Object.fromEntries(
                BUDGET_COMPONENTS.map((each) => [
                  each.key,
                  figure(entry?.components?.[each.key] as number | undefined, NUMBER_FORMATS.money),
                ]),
              ),
              share: live(
                `=IF(AND(ISNUMBER(${given}),ISNUMBER(${paid}),N(${given})>0),${paid}/${given}*100,"")`,
                '#,##0.0',
              ),
              source: words(entry?.source?.from),
              note: words(entry?.note),
            },
          };
        }
    },
  });
}
