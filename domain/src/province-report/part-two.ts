import type { ConsolidatedInput } from '../consolidated/input.ts';
import { partsOf } from '../consolidated/input.ts';
import { type ConsolidatedLine, consolidate } from '../consolidation/consolidate.ts';
import { inYear } from '../plan/in-year.ts';
import { indicatorSentence, type Told } from './indicator-sentence.ts';
import { periodInText } from './period-words.ts';
import { heading, nothingYet, paragraph, type ReportBlock, section } from './report-document.ts';
import { byUnit, unitSentences } from './unit-sentences.ts';

const allOf = (
  lines: readonly (ConsolidatedLine & { breakdown: ConsolidatedLine[] })[],
): ConsolidatedLine[] => lines.flatMap((line) => [line, ...line.breakdown]);

/** Every indicator with its parts, as the report tells it, in the order of the plan. */
export function toldIndicators({ reply }: ConsolidatedInput): Told[] {
  const { plan, period, units, settings, include, others } = reply;
  const earlier = others.find(({ period: { id } }) => id === reply.before);
  const then = new Map(
    earlier
      ? allOf(consolidate(plan, earlier.period, partsOf(earlier.units), earlier.settings, include)).map(
          ({ key, total }) => [key, total],
        )
      : [],
  );
  return allOf(consolidate(plan, period, partsOf(units), settings, include)).flatMap((line) => {
    const [code = '', part] = line.key.split(':');
    const found = plan.indicators.find((each) => each.code === code);
    if (!found) return [];
    const indicator = inYear(found, period.year);
    const item = indicator.breakdown?.items.find((each) => each.code === part);
    const total = then.get(line.key);
    return [
      {
        indicator,
        name: item ? `Trong đó, ${item.name}` : indicator.name,
        line,
        settings,
        before: earlier && total ? { total, period: periodInText(earlier.period) } : null,
      },
    ];
  });
}

/** II. Results by area of reform: figures against targets, then the units' own words. */
export function partTwo(input: ConsolidatedInput, told: readonly Told[]): ReportBlock[] {
  const { plan } = input.reply;
  const sentences = unitSentences(input, ['result', 'cooperation']);
  // What a unit's part of the text says of direction stands in part I
  const areas = plan.areas.filter(({ code }) => told.some(({ indicator }) => indicator.area === code));
  const blocks: ReportBlock[] = [section('II', 'II. KẾT QUẢ THỰC HIỆN CÁC NỘI DUNG CẢI CÁCH HÀNH CHÍNH')];
  areas.forEach(({ code, name }, i) => {
    const figures = told.filter(
      ({ indicator, line }) => indicator.area === code && line.verdict !== 'after-phase',
    );
    const words = sentences.filter(({ task }) => task.area === code);
    const under = `II.${code}`;
    blocks.push(heading(under, `${i + 1}. ${name}`));
    blocks.push(...figures.map((each) => paragraph(each.line.key, `- ${indicatorSentence(each)}`)));
    if (figures.length === 0 && words.length === 0) blocks.push(nothingYet(under, name));
    if (words.length > 0)
      blocks.push(
        { id: `${under}.units`, kind: 'point', text: 'Kết quả của các đơn vị' },
        ...byUnit(under, words),
      );
  });
  const own = sentences.filter(({ task }) => task.area === null);
  if (own.length > 0)
    blocks.push(heading('II.own', `${areas.length + 1}. Nhiệm vụ khác`), ...byUnit('II.own', own));
  return blocks;
}
