import { unitDueOf } from '../calendar/closure.ts';
import { dateInVietnam, daysBetween, vietnameseDate } from '../calendar/dates.ts';
import { isCounted } from '../consolidation/consolidate.ts';
import { FORMS } from '../entries/entry-def.ts';
import { unitByCode } from '../plan/units.ts';
import { STATE_NAMES } from '../sheets/cover-state.ts';
import type { SheetSpec } from '../sheets/spec.ts';
import { SHEET_NAMES } from '../sheets/words.ts';
import { type ConsolidatedInput, titlesOf, unitName } from './input.ts';
import { figure, type ListRow, listSheet, words } from './list-sheet.ts';

const NOT_BEGUN = 'Chưa nhập';
/** Rows with missing entries that one cell names; the rest is counted. */
const NAMED = 12;

function missingText(keys: readonly string[]): string | null {
  if (keys.length === 0) return null;
  const rows = [...new Set(keys.map((key) => key.split('/')[0] as string))];
  const more = rows.length - NAMED;
  return `${rows.slice(0, NAMED).join(', ')}${more > 0 ? ` và ${more} dòng khác` : ''}`;
}

/** Chưa gửi: every unit whose report does not count, or lacks something; with what, and how late. */
export function missingSheet(input: ConsolidatedInput): SheetSpec {
  const { plan, period, include, units, at } = input.reply;
  const today = dateInVietnam(new Date(at));
  function* rows(): Generator<ListRow> {
    for (const { unit, state, cursor, completeness, missing, retired } of units) {
      if (retired || (cursor !== null && isCounted(state, include) && missing.length === 0)) continue;
      const due = unitDueOf(period, unit);
      const late = daysBetween(due, today);
      const sent = state === 'submitted' || state === 'approved';
      const of = FORMS.reduce((sum, form) => sum + completeness[form].asked, 0);
      const done = FORMS.reduce(
        (sum, form) => sum + completeness[form].filled + completeness[form].explained,
        0,
      );
      yield {
        code: unit,
        cells: {
          name: words(unitName(input, unit)),
          state: words(cursor === null ? NOT_BEGUN : STATE_NAMES[state]),
          due: words(vietnameseDate(due)),
          // Who is only asked for help is never late
          late: figure(!sent && late > 0 && !unitByCode(plan, unit)?.requested ? late : null, '0'),
          done: figure(done, '0'),
          of: figure(of, '0'),
          ...Object.fromEntries(
            FORMS.map((form) => {
              const { asked, filled, explained } = completeness[form];
              return [form, words(asked === 0 ? null : `${filled + explained}/${asked}`)];
            }),
          ),
          missing: words(missingText(missing)),
        },
      };
    }
  }
  return listSheet({
    key: 'chua-gui',
    titles: titlesOf(input, 'Đơn vị chưa gửi, hoặc còn thiếu số liệu,'),
    columns: [
      { key: 'code', title: 'Mã', width: 9 },
      { key: 'name', title: 'Đơn vị', width: 34 },
      { key: 'state', title: 'Trạng thái', width: 16 },
      { key: 'due', title: 'Hạn gửi', width: 12 },
      { key: 'late', title: 'Quá hạn (ngày)', width: 10 },
      { key: 'done', title: 'Đã có (ô)', width: 9 },
      { key: 'of', title: 'Cần có (ô)', width: 9 },
      ...FORMS.map((key) => ({ key, title: SHEET_NAMES[key], width: 11 })),
      { key: 'missing', title: 'Còn thiếu', width: 46 },
    ],
    frozen: 2,
    tabColor: '#C00000',
    rows: rows(),
  });
}
