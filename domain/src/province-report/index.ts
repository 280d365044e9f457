import type { ConsolidatedInput } from '../consolidated/input.ts';
import { formatResult } from '../indicators/format-result.ts';
import { VERDICT_NAMES } from '../indicators/verdict.ts';
import { communeOf, headOf, recipientsOf } from '../settings/document.ts';
import { assessment, outlook, proposals } from './closing-parts.ts';
import type { Told } from './indicator-sentence.ts';
import { partOne } from './part-one.ts';
import { partTwo, toldIndicators } from './part-two.ts';
import { periodInText } from './period-words.ts';
import { paragraph, type ReportAppendix, type ReportBlock, type ReportDocument } from './report-document.ts';

export * from '../reminders/urging-letter.ts';
export * from './correction.ts';
export * from './decide-text.ts';
export * from './differences.ts';
export * from './figures-in-text.ts';
export { indicatorSentence } from './indicator-sentence.ts';
export * from './issued.ts';
export * from './lay-over.ts';
export { countedByType } from './part-one.ts';
export { dateInProse, periodAfter, periodInText } from './period-words.ts';
export type { ReportAppendix, ReportBlock, ReportDocument } from './report-document.ts';
export * from './report-template.ts';
export * from './report-text.ts';

const NUMBER = 'Số:       /BC-UBND';

/** Phụ lục: every indicator with its figure, area by area. */
function appendix(
  input: ConsolidatedInput,
  told: readonly Told[],
  of: string,
  attachedTo: string,
): ReportAppendix {
  let number = 0;
  const rows = input.reply.plan.areas.flatMap(({ code, name }) => {
    const own = told.filter(({ indicator }) => indicator.area === code);
    if (own.length === 0) return [];
    return [
      { cells: [name], bold: true },
      ...own.map(({ indicator, line, name: called, settings }) => {
        const whole = line.key === indicator.code;
        if (whole) number += 1;
        const { result, estimate, have, of: all } = line.total;
        const notes = [
          estimate && 'ước thực hiện',
          VERDICT_NAMES.vi[line.verdict],
          have < all && `${have}/${all} đơn vị`,
        ].filter(Boolean);
        return {
          cells: [
            whole ? String(number) : '',
            called,
            indicator.unit,
            result.kind === 'missing' ? 'chưa có số liệu' : formatResult(result, indicator, 'vi', settings),
            notes.join('; '),
          ],
        };
      }),
    ];
  });
  return {
    title: 'Phụ lục',
    name: `Kết quả thực hiện các chỉ tiêu cải cách hành chính ${of}`,
    attachedTo,
    blocks: [
      {
        id: 'appendix',
        kind: 'table',
        columns: [
          { title: 'STT', width: 9, align: 'center' },
          { title: 'Chỉ tiêu', width: 41 },
          { title: 'Đơn vị tính', width: 12, align: 'center' },
          { title: 'Số liệu', width: 16, align: 'center' },
          { title: 'Ghi chú', width: 22 },
        ],
        rows,
      },
    ],
  };
}

/**
 * The report of the commune to the province in the form that offices know: opening, five parts, closing, Nơi nhận, appendix.
 * Text comes from figures and from the units' own sentences, each with its unit; where nothing was entered it says so,
 * and marks it for the coordinator. Number and day are left to fill.
 */
export function provinceReport(input: ConsolidatedInput): ReportDocument {
  const { plan, period, settings } = input.reply;
  const commune = communeOf(plan, settings);
  const head = headOf(plan, settings);
  const of = periodInText(period);
  const about = `Kết quả công tác cải cách hành chính ${of}`;
  const told = toldIndicators(input);
  const month = Number(period.to.slice(5, 7));
  const opening = `${head.plan ? `Thực hiện ${head.plan} của UBND ${commune.kind}, ` : ''}UBND ${commune.kind} ${commune.name} báo cáo kết quả công tác cải cách hành chính ${of} như sau:`;
  const { authority, position, name } = settings.signatories;
  const recipients = recipientsOf(plan, settings);
  const blocks: ReportBlock[] = [
    paragraph('opening', opening.charAt(0).toLocaleUpperCase('vi') + opening.slice(1)),
    ...partOne(input),
    ...partTwo(input, told),
    ...assessment(input, told),
    ...outlook(input),
    ...proposals(input),
    paragraph(
      'closing',
      `Trên đây là Báo cáo kết quả công tác cải cách hành chính ${of} của UBND ${commune.kind} ${commune.name}./.`,
    ),
  ];
  return {
    issuer: head.issuer.split('\n'),
    number: NUMBER,
    placeDate: `${head.place}, ngày       tháng ${month < 3 ? `0${month}` : month} năm ${period.to.slice(0, 4)}`,
    subject: { kind: 'named', name: 'BÁO CÁO', about },
    blocks,
    recipients: recipients.map(
      (line, i) => `- ${line.replace(/^-\s*/, '')}${i === recipients.length - 1 ? '.' : ';'}`,
    ),
    signature: {
      authority: authority ?? `TM. ỦY BAN NHÂN DÂN`,
      position: position ? position.split('\n') : [],
      name: name ?? null,
    },
    appendices: [
      appendix(
        input,
        told,
        of,
        `(Kèm theo Báo cáo số       /BC-UBND ngày       tháng ${month < 3 ? `0${month}` : month} năm ${period.to.slice(0, 4)} của UBND ${commune.kind} ${commune.name})`,
      ),
    ],
  };
}
