import type { ConsolidatedInput } from '../consolidated/input.ts';
import { communeOf } from '../settings/document.ts';
import type { Difference } from './differences.ts';
import type { IssuedReport } from './issued.ts';
import { dateInProse, periodInText } from './period-words.ts';
import { paragraph, type ReportDocument } from './report-document.ts';

/**
 * Báo cáo bổ sung, đính chính: every figure that is another one than the signed report says, with both and the reason.
 *
 * @param report the report as it would go out now: head, Nơi nhận and signature are its own
 */
export function correctionOf(
  { reply: { plan, period, settings } }: ConsolidatedInput,
  report: ReportDocument,
  { number, date }: IssuedReport,
  differences: readonly Difference[],
): ReportDocument {
  const commune = communeOf(plan, settings);
  const office = `UBND ${commune.kind} ${commune.name}`;
  const cited = `Báo cáo số ${number} ${dateInProse(date)}`;
  return {
    ...report,
    subject: {
      kind: 'named',
      name: 'BÁO CÁO',
      about: `Bổ sung, đính chính số liệu\ntại ${cited}\ncủa ${office}`,
    },
    blocks: [
      paragraph(
        'opening',
        `${office} đã ban hành ${cited} về kết quả công tác cải cách hành chính ${periodInText(period)}. Qua rà soát, ${office} báo cáo bổ sung, đính chính các số liệu sau:`,
      ),
      {
        id: 'differences',
        kind: 'table',
        columns: [
          { title: 'STT', width: 9, align: 'center' },
          { title: 'Chỉ tiêu', width: 33 },
          { title: 'Đã báo cáo', width: 16, align: 'center' },
          { title: 'Số liệu đúng', width: 16, align: 'center' },
          { title: 'Lý do', width: 26 },
        ],
        rows: differences.map(({ name, was, now, reason }, i) => ({
          cells: [String(i + 1), name, was, now, reason],
        })),
      },
      paragraph('rest', `Các nội dung khác của ${cited} không thay đổi.`),
      paragraph('closing', `Trên đây là Báo cáo bổ sung, đính chính số liệu tại ${cited} của ${office}./.`),
    ],
    appendices: [],
  };
}
