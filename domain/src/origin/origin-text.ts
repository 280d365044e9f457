import type { Period } from '../calendar/period.ts';
import { periodName } from '../calendar/period-name.ts';
import type { Include } from '../consolidation/consolidate.ts';
import { formatResult } from '../indicators/format-result.ts';
import { VERDICT_NAMES } from '../indicators/verdict.ts';
import type { PlanSettings } from '../settings/settings.ts';
import type { Locale } from '../text/locale.ts';
import type { NotCounted, Origin } from './origin.ts';

const TEXTS = {
  vi: {
    title: (name: string, code: string, period: string) => `Nguồn gốc số liệu: ${name} (${code}), ${period}`,
    sentence: (text: string, line: number) => `Câu của kế hoạch (dòng ${line}): “${text}”`,
    result: (result: string, verdict: string) => `Kết quả: ${result}. Đánh giá: ${verdict}.`,
    units: (have: number, of: number) => `Có số liệu của ${have}/${of} đơn vị.`,
    counted: 'Cách tính:',
    estimate: (names: string) => `Số ước thực hiện của: ${names}.`,
    notCounted: 'Chưa có trong kết quả:',
    include: {
      approved: 'Chỉ tính báo cáo đã tiếp nhận.',
      submitted: 'Tính báo cáo đã gửi và đã tiếp nhận.',
      all: 'Tính mọi báo cáo, kể cả báo cáo đang nhập.',
    },
    why: {
      missing: 'chưa nhập',
      'no-data': 'chưa có số liệu',
      'none-arising': 'không phát sinh',
      'not-in-state': 'báo cáo chưa ở trạng thái được tính',
    },
  },
  en: {
    title: (name: string, code: string, period: string) =>
      `Origin of the figure: ${name} (${code}), ${period}`,
    sentence: (text: string, line: number) => `Sentence of the plan (line ${line}): “${text}”`,
    result: (result: string, verdict: string) => `Result: ${result}. Verdict: ${verdict}.`,
    units: (have: number, of: number) => `Figures of ${have} of ${of} units.`,
    counted: 'How it is worked out:',
    estimate: (names: string) => `Estimates of: ${names}.`,
    notCounted: 'Not in the result:',
    include: {
      approved: 'Only accepted reports count.',
      submitted: 'Sent and accepted reports count.',
      all: 'All reports count, those being filled too.',
    },
    why: {
      missing: 'not entered',
      'no-data': 'no data',
      'none-arising': 'none arising',
      'not-in-state': 'its report is not in a state that counts',
    },
  },
} as const;

export const whyNotCounted = (why: NotCounted['why'], locale: Locale): string => TEXTS[locale].why[why];

/** The origin as lines of text for an official letter; quotes stay as they are in the plan. */
export function originText(
  { key, name, quote, indicator, line, steps, counted, notCounted }: Origin,
  period: Pick<Period, 'id'>,
  settings: PlanSettings,
  include: Include,
  locale: Locale = 'vi',
): string {
  const texts = TEXTS[locale];
  const estimates = counted.filter(({ estimate }) => estimate).map((each) => each.name);
  return [
    texts.title(name, key, periodName(period, locale)),
    texts.sentence(quote.text, quote.line),
    texts.result(
      formatResult(line.total.result, indicator, locale, settings),
      VERDICT_NAMES[locale][line.verdict],
    ),
    `${texts.units(line.total.have, line.total.of)} ${texts.include[include]}`,
    ...(steps.length > 0 ? [texts.counted, ...steps.map((step) => `- ${step.name}: ${step.shown}`)] : []),
    ...(estimates.length > 0 ? [texts.estimate(estimates.join(', '))] : []),
    ...(notCounted.length > 0
      ? [texts.notCounted, ...notCounted.map((each) => `- ${each.name}: ${texts.why[each.why]}`)]
      : []),
  ].join('\n');
}
