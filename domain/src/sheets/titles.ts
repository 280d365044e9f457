import { vietnameseDate } from '../calendar/dates.ts';
import { periodName } from '../calendar/period-name.ts';
import { unitByCode } from '../plan/units.ts';
import type { ReportSheetsInput } from './report-input.ts';

/** Title and second line of a form: whose it is, which period, until when. */
export function titleLines(input: ReportSheetsInput, title: string): string[] {
  const { plan, unit, period } = input;
  const commune = `${plan.commune.kind} ${input.communeName ?? plan.commune.name}`;
  const name = unitByCode(plan, unit)?.name ?? unit;
  return [
    title,
    `UBND ${commune} · ${name} · ${periodName(period)} · Số liệu đến ${vietnameseDate(period.to)} · Hạn gửi ${vietnameseDate(period.unitDue)}`,
  ];
}
