import { vietnameseDate } from '../calendar/dates.ts';
import type { Plan } from '../plan/schema.ts';
import type { SheetBuilder } from './sheet-builder.ts';
import type { ColumnSpec } from './spec.ts';

/** Points left free for a signature and a stamp. */
const SIGNING_ROOM = 64;
/** Share of a printed form's width that one signature takes. */
const SHARE = 0.38;

/** Columns at one end of a form whose widths come to a share of the whole; never the column of codes. */
function block(columns: readonly ColumnSpec[], end: 'left' | 'right'): { column: number; columns: number } {
  const printed = columns.flatMap(({ key, width, hidden }, column) =>
    column === 0 || hidden || key === 'mark' ? [] : [{ column, width }],
  );
  const wanted = printed.reduce((sum, { width }) => sum + width, 0) * SHARE;
  const ordered = end === 'left' ? printed : [...printed].reverse();
  let room = 0;
  const taken = ordered.filter(({ width }) => {
    const before = room;
    room += width;
    return before < wanted && (before === 0 || room <= wanted * 1.25);
  });
  const at = taken.map(({ column }) => column);
  const first = Math.min(...at);
  return { column: first, columns: Math.max(...at) - first + 1 };
}

/** What stands under a printed form: who signs, where and when, and which version of the plan it follows. */
export function addSignatures(
  sheet: SheetBuilder,
  columns: readonly ColumnSpec[],
  { plan, communeName, on }: { plan: Plan; communeName?: string | undefined; on: string },
  [left, right]: readonly [string, string],
): void {
  const opposite = block(columns, 'right');
  // Several pages side by side would tear what reaches past the columns that stand on each of them
  const whole = sheet.repeated > 1 ? { column: 1, columns: sheet.repeated - 1 } : null;
  const at = whole ?? block(columns, 'left');
  sheet.endForm();
  sheet.addSpan(`${communeName ?? plan.commune.name}, ngày …… tháng …… năm ………`, 'signature-note', opposite, {
    height: 30,
  });
  sheet.addSpan(left, 'signature', at);
  sheet.addSpan(right, 'signature', opposite, { beside: true });
  sheet.addSpan('(Ký, ghi rõ họ tên)', 'signature-note', at);
  sheet.addSpan('(Ký, ghi rõ họ tên, đóng dấu)', 'signature-note', opposite, { beside: true });
  sheet.addSpan('', 'note', at, { height: SIGNING_ROOM });
  sheet.addSpan(`Phiên bản kế hoạch: ${plan.version} · Biểu lập ngày ${vietnameseDate(on)}`, 'note', {
    column: 1,
    columns: whole ? at.columns : Math.max(at.columns, 2),
  });
}

export const UNIT_SIGNERS = ['Người lập biểu', 'Thủ trưởng đơn vị'] as const;
