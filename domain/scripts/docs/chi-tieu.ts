import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { periodName } from '../../src/calendar/period-name.ts';
import { componentsOf } from '../../src/entries/entry-def.ts';
import {
  type CasesOf,
  INDICATOR_CASES,
  type IndicatorCase,
  type WantedResult,
} from '../../src/indicators/cases/index.ts';
import { formatNumber } from '../../src/indicators/format-result.ts';
import { VERDICT_NAMES } from '../../src/indicators/verdict.ts';
import type { Indicator, Owner, Plan } from '../../src/plan/schema.ts';
import type { SettingKey } from '../../src/settings/commune-settings.ts';
import { settingDef } from '../../src/settings/setting-defs.ts';

export const CHI_TIEU_PAGE = fileURLToPath(new URL('../../../docs/chi-tieu.md', import.meta.url));
/** The plan that comes with the product, whatever commune it is of. */
const PLAN_FILE = fileURLToPath(import.meta.resolve('@cchc/domain/sample-plan'));

const ROLES: Record<Owner['role'], string> = {
  lead: 'chủ trì',
  enter: 'nhập số liệu',
  confirm: 'xác nhận',
  coordinate: 'phối hợp',
};
const basisText = (basis: Owner['basis']): string =>
  basis === 'text' ? 'văn bản' : 'đề xuất, văn bản chưa nêu';

const number = (value: number): string => formatNumber(value, 'vi', 4);
const withUnit = ({ measure, unit }: Indicator, value: number): string =>
  measure.kind === 'level'
    ? `cấp độ ${number(value)}`
    : unit === '%'
      ? `${number(value)}%`
      : `${number(value)} ${unit}`;

/** What is counted above and below the line, or what else is asked. */
function counted({ measure }: Indicator): string[] {
  switch (measure.kind) {
    case 'ratio':
      return [
        `- **Đếm ở tử số:** ${measure.numerator.name}.`,
        `- **Đếm ở mẫu số:** ${measure.denominator.name}.`,
      ];
    case 'survey':
      return [
        `- **Đếm:** số phiếu của từng mức: ${measure.levels.join(', ')}.`,
        `- **Tử số:** ${measure.numerator.name}.`,
        `- **Mẫu số:** ${measure.denominator.name}.`,
      ];
    case 'change':
      return [`- **Số kỳ này:** ${measure.current.name}.`, `- **Số gốc:** ${measure.baseline.name}.`];
    case 'level':
      return [`- **Ghi:** ${measure.name} (từ 0 đến ${measure.max}).`];
    case 'yes':
      return [`- **Trả lời có hoặc không:** ${measure.name}.`];
    case 'checklist':
      return [
        `- **Trả lời có hoặc không cho từng mục:** ${componentsOf(measure)
          .map(({ name }) => name)
          .join('; ')}.`,
      ];
  }
}

function nesting(plan: Plan, { breakdown, subsetOf }: Indicator): string[] {
  const whole = plan.indicators.find(({ code }) => code === subsetOf);
  return [
    ...(breakdown
      ? [
          `- **Phân tổ:** ${breakdown.items.map(({ name }) => name).join(', ')}; không phần nào lớn hơn toàn bộ.`,
        ]
      : []),
    ...(whole ? [`- **Trong đó:** là một phần của ${whole.code} (${whole.name}), không được lớn hơn.`] : []),
  ];
}

function owners(plan: Plan, indicator: Indicator): string[] {
  const name = (code: string): string => plan.units.find((unit) => unit.code === code)?.name ?? code;
  return indicator.owners.map(
    ({ unit, role, basis, evidence = [] }) =>
      `  - ${name(unit)} (${unit}): ${ROLES[role]}, *${basisText(basis)}*${evidence.map(({ line }) => `, dòng ${line}`).join('')}`,
  );
}

const resultText = (indicator: Indicator, result: WantedResult): string =>
  typeof result === 'number' ? withUnit(indicator, result) : VERDICT_NAMES.vi[result];

const settingText = (settings: IndicatorCase['settings']): string =>
  Object.keys(settings ?? {})
    .map((key) => settingDef(key as SettingKey).name.vi.toLowerCase())
    .join(', ');

function caseRow(indicator: Indicator, { description, period, settings, want }: IndicatorCase): string {
  const verdict = `${VERDICT_NAMES.vi[want.verdict]}${want.provisional ? ' (tạm tính)' : ''}`;
  const more = [
    want.year && `cả năm ${resultText(indicator, want.year.result)}`,
    want.phase && `giai đoạn ${resultText(indicator, want.phase.result)}`,
    settings && `theo cài đặt: ${settingText(settings)}`,
  ].filter(Boolean);
  const cells = [
    periodName(period),
    description,
    `${resultText(indicator, want.result)}${more.length > 0 ? ` (${more.join('; ')})` : ''}`,
    verdict,
    want.units,
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function section(plan: Plan, indicator: Indicator, { cases }: CasesOf): string {
  const { code, name, quote, section: place, formula, phase, target, notes = [] } = indicator;
  const [first] = cases;
  return [
    `## ${code} ${name}`,
    '',
    `> ${quote.text}`,
    '',
    `Mục ${place}, dòng ${quote.line} của văn bản.`,
    '',
    `- **Công thức:** ${formula ?? ''}${formula?.endsWith('.') ? '' : '.'}`,
    ...counted(indicator),
    ...nesting(plan, indicator),
    `- **Giữa các đơn vị:** ${indicator.acrossUnitsNote ?? ''}`,
    `- **Giữa các kỳ:** ${indicator.acrossPeriodsNote ?? ''}`,
    `- **Giai đoạn:** ${phase.from}-${phase.to} (${basisText(phase.basis)}).`,
    `- **Mục tiêu:** từ ${withUnit(indicator, target.value)} trở lên; văn bản viết: ${target.text} (phép so sánh: ${basisText(target.operatorBasis)}).`,
    '- **Đơn vị:**',
    ...owners(plan, indicator),
    ...(notes.length > 0 ? ['- **Lưu ý:**', ...notes.map((note) => `  - ${note}`)] : []),
    '',
    `**Ví dụ.** ${periodName(first?.period ?? '')}: ${first?.description ?? ''}. Đánh giá: ${first ? VERDICT_NAMES.vi[first.want.verdict] : ''}.`,
    '',
    '| Kỳ | Tình huống | Kết quả | Đánh giá | Đơn vị có số |',
    '|---|---|---|---|---|',
    ...cases.map((each) => caseRow(indicator, each)),
    '',
  ].join('\n');
}

/** docs/chi-tieu.md: every indicator with its sentence, its rules and its cases, from the data that the product works with. */
export function chiTieuPage(): string {
  const plan = JSON.parse(readFileSync(PLAN_FILE, 'utf8')) as Plan;
  const total = INDICATOR_CASES.reduce((sum, { cases }) => sum + cases.length, 0);
  const sections = plan.indicators.map((indicator) => {
    const found = INDICATOR_CASES.find(({ code }) => code === indicator.code);
    if (!found) throw new Error(`no cases of ${indicator.code}`);
    return section(plan, indicator, found);
  });
  return [
    '# Các chỉ tiêu: câu văn, cách tính, ví dụ',
    '',
    `Trang này do \`npm run docs:chi-tieu\` tạo ra từ tệp kế hoạch và bảng ${total} tình huống tính tay; không sửa trực tiếp. Mỗi tình huống được kiểm tra ở ba nơi: bộ quy tắc, công thức trong bảng tính (tính lại bằng LibreOffice) và máy chủ.`,
    '',
    'Ba điều chung cho mọi chỉ tiêu: chưa có số liệu không phải là số 0; mẫu số bằng 0 là “Không phát sinh”; kết quả của xã là tổng các thành phần của các đơn vị, không bao giờ là trung bình các tỷ lệ. Các kỳ của một năm chứa nhau nên không bao giờ cộng; cả giai đoạn chỉ cộng các báo cáo năm.',
    '',
    ...sections,
  ].join('\n');
}
