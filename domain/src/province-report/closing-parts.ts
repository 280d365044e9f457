import { itemsOf } from '../annual-plan/decide.ts';
import { doneOn } from '../annual-plan/progress.ts';
import { addDays } from '../calendar/dates.ts';
import type { ConsolidatedInput } from '../consolidated/input.ts';
import type { Told } from './indicator-sentence.ts';
import { rowsIn } from './part-one.ts';
import { periodAfter } from './period-words.ts';
import { heading, nothingYet, paragraph, type ReportBlock, section } from './report-document.ts';
import { byUnit, unitSentences } from './unit-sentences.ts';

/** Days ahead that "nhiệm vụ trọng tâm" looks when the annual plan says when things are due. */
const AHEAD = 184;

/** III. Assessment: how many targets are met, and what the units say keeps them from the others. */
export function assessment(input: ConsolidatedInput, told: readonly Told[]): ReportBlock[] {
  const whole = told.filter(({ indicator, line }) => line.key === indicator.code);
  const judged = whole.filter(({ line }) => line.verdict === 'met' || line.verdict === 'not-met');
  const met = judged.filter(({ line }) => line.verdict === 'met');
  const missed = judged.filter(({ line }) => line.verdict === 'not-met');
  const open = whole.filter(({ line }) => line.verdict === 'missing');
  const names = (of: readonly Told[]): string => of.map(({ name }) => name).join('; ');
  const difficulties = byUnit('III.3', unitSentences(input, ['difficulty']));
  return [
    section('III', 'III. ĐÁNH GIÁ CHUNG'),
    heading('III.1', '1. Ưu điểm'),
    judged.length > 0
      ? paragraph(
          'III.1/met',
          `Đã đạt ${met.length}/${judged.length} chỉ tiêu có số liệu để đánh giá${met.length > 0 ? `: ${names(met)}` : ''}.`,
        )
      : nothingYet('III.1', 'Ưu điểm'),
    heading('III.2', '2. Hạn chế'),
    ...(missed.length > 0
      ? [paragraph('III.2/not-met', `Còn ${missed.length} chỉ tiêu chưa đạt: ${names(missed)}.`)]
      : []),
    ...(open.length > 0
      ? [paragraph('III.2/missing', `${open.length} chỉ tiêu chưa có đủ số liệu: ${names(open)}.`)]
      : []),
    ...(missed.length + open.length === 0 ? [nothingYet('III.2', 'Hạn chế')] : []),
    heading('III.3', '3. Nguyên nhân'),
    ...(difficulties.length > 0 ? difficulties : [nothingYet('III.3', 'Nguyên nhân')]),
  ];
}

/** IV. What comes next: tasks of the annual plan whose day falls into the months ahead and that are not done. */
export function outlook(input: ConsolidatedInput): ReportBlock[] {
  const { annual, period, plan } = input.reply;
  const until = addDays(period.to, AHEAD);
  const textOf = (id: string, own: string | null): string =>
    own ?? plan.tasks.flatMap(({ clauses }) => clauses).find(({ code }) => code === id)?.text ?? id;
  const ahead = Object.entries(annual ? itemsOf(annual) : {}).filter(([, item]) => {
    const end = item.deadline?.end ?? null;
    return item.dropped === null && doneOn(item) === null && end !== null && end > period.to && end <= until;
  });
  return [
    section('IV', `IV. PHƯƠNG HƯỚNG, NHIỆM VỤ TRỌNG TÂM ${periodAfter(period).toLocaleUpperCase('vi')}`),
    ...(ahead.length > 0
      ? ahead.map(([id, { own, deadline }]) =>
          paragraph(`IV/${id}`, `- ${textOf(id, own)} (${deadline?.text ?? ''}).`),
        )
      : [nothingYet('IV', 'Phương hướng, nhiệm vụ trọng tâm')]),
  ];
}

/** V. What the units propose, and difficulties that still wait for somebody. */
export function proposals(input: ConsolidatedInput): ReportBlock[] {
  const words = byUnit('V', unitSentences(input, ['proposal']));
  const open = rowsIn(input, 'vuong-mac').filter(
    ({ fields }) => fields.status !== 'resolved' && fields.proposal,
  );
  const rows = open.map(({ id, unit, fields }) =>
    paragraph(`V/${id}`, `- ${unit}: ${fields.content ?? ''} Đề xuất: ${fields.proposal}`),
  );
  return [
    section('V', 'V. KIẾN NGHỊ, ĐỀ XUẤT'),
    ...(words.length + rows.length > 0 ? [...words, ...rows] : [nothingYet('V', 'Kiến nghị, đề xuất')]),
  ];
}
