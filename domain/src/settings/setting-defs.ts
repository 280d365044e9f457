import type { Plan, Quote } from '../plan/schema.ts';
import type { Locale } from '../text/locale.ts';
import { DEFAULT_COMMUNE_SETTINGS, type SettingKey } from './commune-settings.ts';

type Words = Record<Locale, string>;

/** A setting as the coordinator meets it: what it is called, what it may be, what it changes. */
export interface SettingDef {
  key: SettingKey;
  name: Words;
  /** The choices with the words for them; absent where the value is typed. */
  choices?: { value: string | number | boolean; name: Words }[];
  /** What may be typed, in words. */
  allowed?: Words;
  changes: Words;
}

const words = (vi: string, en: string): Words => ({ vi, en });
const yesNo = (yes: Words, no: Words) => [
  { value: true, name: yes },
  { value: false, name: no },
];

export const SETTING_DEFS: readonly SettingDef[] = [
  {
    key: 'kind',
    name: words('Loại đơn vị hành chính', 'Kind of commune'),
    choices: [
      { value: 'xã', name: words('Xã', 'Commune (xã)') },
      { value: 'phường', name: words('Phường', 'Ward (phường)') },
      { value: 'đặc khu', name: words('Đặc khu', 'Special zone (đặc khu)') },
    ],
    changes: words(
      'Chữ “Toàn xã”, “Toàn phường” và tên cơ quan trên biểu mẫu, báo cáo.',
      'The words for the whole commune and its office on forms and reports.',
    ),
  },
  {
    key: 'name',
    name: words('Tên xã, phường, đặc khu', 'Name of the commune'),
    allowed: words('Tên viết đúng chính tả, không kèm chữ “xã”.', 'The name as it is spelt, without “xã”.'),
    changes: words(
      'Tên trên mọi biểu mẫu và báo cáo; câu trích giữ nguyên.',
      'The name on all forms and reports; quotes stay.',
    ),
  },
  {
    key: 'head',
    name: words('Phần đầu văn bản', 'Head of documents'),
    allowed: words(
      'Cơ quan ban hành, địa danh; số và ngày của kế hoạch khi đã có.',
      'Issuing office, place; number and date of the plan once they exist.',
    ),
    changes: words(
      'Phần đầu báo cáo; báo cáo chỉ dẫn số kế hoạch khi đã điền đủ số và ngày.',
      'The head of reports; the plan is cited by number only once number and date are filled.',
    ),
  },
  {
    key: 'signatories',
    name: words('Người lập, người ký', 'Who prepares and signs'),
    allowed: words('Chữ dưới biểu, chức vụ, họ tên.', 'Words under the form, position, name.'),
    changes: words('Chữ ký dưới biểu tổng hợp và báo cáo.', 'Signature lines under totals and reports.'),
  },
  {
    key: 'recipients',
    name: words('Nơi nhận', 'Recipients'),
    allowed: words('Mỗi nơi một dòng.', 'One on each line.'),
    changes: words('Nơi nhận của báo cáo.', 'The recipients of reports.'),
  },
  {
    key: 'satisfactionFormula',
    name: words('Cách tính mức hài lòng', 'Formula of satisfaction'),
    choices: [
      {
        value: 'top-two',
        name: words(
          '(Hài lòng + Rất hài lòng) ÷ phiếu hợp lệ',
          '(Satisfied + very satisfied) ÷ valid answers',
        ),
      },
      { value: 'mean-score', name: words('Điểm trung bình 1–5 ÷ 5', 'Mean score 1–5 ÷ 5') },
    ],
    changes: words(
      'Kết quả và đánh giá của mọi chỉ tiêu hài lòng.',
      'Results and verdicts of all satisfaction indicators.',
    ),
  },
  {
    key: 'surveyWaves',
    name: words('Nhiều đợt khảo sát trong năm', 'Several survey waves in a year'),
    choices: [
      { value: 'latest', name: words('Lấy đợt đầy đủ mới nhất', 'The latest complete wave') },
      { value: 'pooled', name: words('Gộp phiếu các đợt', 'All waves together') },
    ],
    changes: words(
      'Kết quả cả năm của các chỉ tiêu hài lòng.',
      'The year’s result of satisfaction indicators.',
    ),
  },
  {
    key: 'waves',
    name: words('Các đợt khảo sát', 'Survey waves'),
    allowed: words(
      'Theo năm: tên đợt và các kỳ của đợt; các kỳ không chồng nhau.',
      'By year: name and periods of each wave; periods that do not overlap.',
    ),
    changes: words(
      'Phiếu của các kỳ trong một đợt được cộng; kỳ không thuộc đợt nào thì không tính vào cả năm.',
      'Answers of a wave’s periods are added; periods of no wave are not counted in the year.',
    ),
  },
  {
    key: 'keepPhaseOne',
    name: words('Sau giai đoạn, mục tiêu còn phải duy trì', 'Targets stay in force after their phase'),
    choices: yesNo(
      words('Còn: vẫn xét Đạt, Chưa đạt', 'Yes: still judged'),
      words('Không: ghi Đã qua giai đoạn', 'No: shown as after its phase'),
    ),
    changes: words(
      'Đánh giá các chỉ tiêu 2026-2027 trong những năm sau.',
      'Verdicts of phase-one indicators in later years.',
    ),
  },
  {
    key: 'milestones',
    name: words('Mốc hằng năm', 'Yearly milestones'),
    allowed: words(
      'Theo chỉ tiêu và năm: giá trị phải đạt trong năm đó.',
      'By indicator and year: the value due that year.',
    ),
    changes: words('Mục tiêu dùng để đánh giá trong năm có mốc.', 'The target that a year is judged by.'),
  },
  {
    key: 'baselines',
    name: words('Số gốc', 'Baselines'),
    allowed: words(
      'Số lớn hơn 0, theo đơn vị tính của số liệu (triệu đồng).',
      'A number above 0 in the unit of the figures.',
    ),
    changes: words(
      'Mức tăng, giảm được tính theo số gốc này; đơn vị không nhập số gốc nữa.',
      'Changes are worked out from it; units no longer enter one.',
    ),
  },
  {
    key: 'definitions',
    name: words('Đếm cái gì', 'What is counted'),
    allowed: words(
      'Lời cho tử số, mẫu số của một chỉ tiêu.',
      'Words for an indicator’s numerator and denominator.',
    ),
    changes: words(
      'Lời nhắc ở ô nhập: các đơn vị đếm theo lời này.',
      'The prompts at the cells: units count by these words.',
    ),
  },
  {
    key: 'owners',
    name: words('Phân công', 'Owners'),
    allowed: words(
      'Theo chỉ tiêu, nhiệm vụ hoặc vế câu: đơn vị chủ trì, nhập, xác nhận, phối hợp.',
      'By indicator, task or clause: units that lead, enter, confirm, co-ordinate.',
    ),
    changes: words(
      'Ai nhập số liệu và được tính vào tổng hợp; đơn vị xác nhận không được tính lần hai.',
      'Who enters figures and counts in totals; who confirms is not counted again.',
    ),
  },
  {
    key: 'members',
    name: words('Thành viên của nhóm', 'Members of groups'),
    allowed: words(
      'Tên, ngày bắt đầu, ngày cuối; không xóa đơn vị đã có.',
      'Name, first and last day; no member is ever deleted.',
    ),
    changes: words(
      'Đơn vị nào phải báo cáo trong mỗi kỳ; các kỳ cũ giữ nguyên.',
      'Which units report in each period; old periods stay as they were.',
    ),
  },
  {
    key: 'cooperation',
    name: words('Đơn vị phối hợp', 'Co-ordinating units'),
    choices: [
      {
        value: 'asked',
        name: words('Thấy nhiệm vụ và ghi Kết quả phối hợp', 'See the tasks and write their part'),
      },
      { value: 'not-asked', name: words('Không thấy nhiệm vụ chỉ phối hợp', 'Do not see them') },
    ],
    changes: words(
      'Số dòng ở biểu Nhiệm vụ của đơn vị phối hợp.',
      'The rows of the task form of co-ordinating units.',
    ),
  },
  {
    key: 'decimals',
    name: words('Số chữ số thập phân', 'Decimals'),
    choices: [0, 1, 2, 3, 4].map((value) => ({ value, name: words(String(value), String(value)) })),
    changes: words('Cách hiển thị kết quả trên biểu mẫu, báo cáo.', 'How results are shown.'),
  },
  {
    key: 'rounding',
    name: words('Làm tròn trước khi đánh giá', 'Round before judging'),
    choices: [
      {
        value: 'unrounded',
        name: words('Không: xét trên số chưa làm tròn', 'No: judged as it is'),
      },
      { value: 'rounded', name: words('Có: làm tròn rồi mới xét', 'Yes: rounded first') },
    ],
    changes: words('Đánh giá của kết quả sát mục tiêu.', 'Verdicts of results close to the target.'),
  },
  {
    key: 'provisionalVerdicts',
    name: words('Đánh giá khi còn thiếu đơn vị', 'Judge while units are missing'),
    choices: yesNo(
      words('Có: ghi thêm “tạm tính”', 'Yes: told as provisional'),
      words('Không: ghi Thiếu số liệu', 'No: shown as data missing'),
    ),
    changes: words('Đánh giá khi chưa đủ đơn vị có số.', 'Verdicts before all units have figures.'),
  },
];

export const settingDef = (key: SettingKey): SettingDef =>
  SETTING_DEFS.find((def) => def.key === key) as SettingDef;

/** Where a setting comes from: sentences of the plan that raise it, or none: "văn bản chưa nêu". */
export interface SettingSource {
  basis: 'text' | 'silent';
  quotes: Quote[];
  /** Oddities and open questions that name the setting. */
  codes: string[];
}

const names = (setting: string | undefined, key: SettingKey): boolean =>
  setting !== undefined && setting.split('.')[0] === key;

/** The sentences behind a setting, from the plan's own list of what needs a decision. */
export function sourceOf(plan: Plan, key: SettingKey): SettingSource {
  const oddities = plan.oddities.filter(({ treatment }) => names(treatment?.setting, key));
  const questions = plan.openQuestions.filter(({ treatment }) => names(treatment?.setting, key));
  const quotes = oddities.flatMap((oddity) => oddity.quotes);
  return {
    basis: quotes.length > 0 ? 'text' : 'silent',
    quotes,
    codes: [...oddities, ...questions].map(({ code }) => code),
  };
}

/** The value that holds while nobody has decided. */
export const defaultOf = (key: SettingKey): unknown => DEFAULT_COMMUNE_SETTINGS[key];
