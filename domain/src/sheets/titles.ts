import { vietnameseDate } from '../calendar/dates.ts';
import { periodName } from '../calendar/period-name.ts';
import { earlierPlanText } from '../plan/earlier-plan.ts';
import { unitByCode } from '../plan/units.ts';
import type { ReportSheetsInput } from './report-input.ts';

/** Title and second line of a form: whose it is, which period, until when. */
export function titleLines(input: ReportSheetsInput, title: string): string[] {
  const { plan, unit, period } = input;
  const commune = `${plan.commune.kind} ${input.communeName ?? plan.commune.name}`;
  const name = unitByCode(plan, unit)?.name ?? unit;
  return [
    title,
    [
      `UBND ${commune}`,
      name,
      periodName(period),
      `Số liệu đến ${vietnameseDate(period.to)}`,
      `Hạn gửi ${vietnameseDate(period.unitDue)}`,
      earlierPlanText(plan, period),
    ]
      .filter(Boolean)
      .join(' · '),
  ];
}

/** What a file says of itself in its properties. */
export interface DocumentProperties {
  title: string;
  subject: string;
  /** Always empty: who opened the forms is not who answers for them. */
  author: string;
  company: string;
}

/** Properties of a report's workbook; the commune stands as the company. */
export function documentProperties(
  input: Pick<ReportSheetsInput, 'plan' | 'unit' | 'period' | 'communeName'>,
): DocumentProperties {
  const { plan, unit, period } = input;
  return {
    title: `Báo cáo cải cách hành chính ${periodName(period)}`,
    subject: unitByCode(plan, unit)?.name ?? unit,
    author: '',
    company: `UBND ${plan.commune.kind} ${input.communeName ?? plan.commune.name}`,
  };
}
