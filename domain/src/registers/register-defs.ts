import type { EntryDef, FieldDef } from '../entries/entry-def.ts';
import type { Plan } from '../plan/schema.ts';

/** Registers ("sổ"): rows that a unit adds at any time, kept by unit and year. */
export const REGISTERS = ['vuong-mac', 'sang-kien', 'kiem-tra', 'so-van-ban'] as const;
export type RegisterCode = (typeof REGISTERS)[number];

/** What codes and keys of a register begin with: `VM-k3f9x2ab` on the sheet, `VM/k3f9x2ab` as a key. */
export const REGISTER_PREFIX: Record<RegisterCode, string> = {
  'vuong-mac': 'VM',
  'sang-kien': 'SK',
  'kiem-tra': 'KT',
  'so-van-ban': 'VB',
};

const text = (key: string, name: string): FieldDef => ({ key, name, type: 'text' });
const choice = (key: string, name: string, choices: FieldDef['choices']): FieldDef => ({
  key,
  name,
  type: 'choice',
  ...(choices && { choices }),
});
const DATE: FieldDef = { key: 'date', name: 'Ngày', type: 'date' };
const RELATED = text('related', 'Liên quan');
const CANCELLED = ['cancelled', 'Đã hủy'] as const;

const STATUSES: Record<'vuong-mac' | 'sang-kien' | 'kiem-tra', NonNullable<FieldDef['choices']>> = {
  'vuong-mac': [
    ['open', 'Chưa giải quyết'],
    ['in-progress', 'Đang giải quyết'],
    ['resolved', 'Đã giải quyết'],
    CANCELLED,
  ],
  'sang-kien': [
    ['proposed', 'Đề xuất'],
    ['applied', 'Đang áp dụng'],
    ['recognised', 'Đã công nhận'],
    CANCELLED,
  ],
  'kiem-tra': [
    ['planned', 'Dự kiến'],
    ['done', 'Đã kiểm tra'],
    ['remedying', 'Đang khắc phục'],
    ['remedied', 'Đã khắc phục'],
    CANCELLED,
  ],
};

/** What the coordinator writes beside a row, as an entry of its own: nobody's answer stands in the way of the row. */
const REPLY: readonly FieldDef[] = [text('answer', 'Trả lời'), text('answeredBy', 'Người trả lời')];

/** A register of a plan: the fields that the unit fills, and those that the coordinator answers with. */
export interface Register {
  code: RegisterCode;
  prefix: string;
  fields: readonly FieldDef[];
  reply: readonly FieldDef[];
}

function fieldsOf(plan: Plan, code: RegisterCode): readonly FieldDef[] {
  if (code === 'so-van-ban')
    return [
      text('type', 'Loại'),
      text('number', 'Số, ký hiệu'),
      DATE,
      text('issuer', 'Cơ quan ban hành'),
      text('subject', 'Trích yếu'),
      choice(
        'area',
        'Lĩnh vực',
        plan.areas.map((area) => [area.code, area.name] as const),
      ),
      RELATED,
    ];
  return [
    DATE,
    text('content', 'Nội dung'),
    RELATED,
    text('proposal', 'Đề xuất'),
    choice('status', 'Trạng thái', STATUSES[code]),
  ];
}

export const registersOf = (plan: Plan): Register[] =>
  REGISTERS.map((code) => ({
    code,
    prefix: REGISTER_PREFIX[code],
    fields: fieldsOf(plan, code),
    reply: code === 'so-van-ban' ? [] : REPLY,
  }));

const KEY = /^([A-Z]{2})\/([a-z0-9]{8,12})(\/reply)?$/;

/** Whether a key is of a row of a register, or of the answer beside it. */
export const isRowKey = (key: string): boolean => KEY.test(key);
export const rowKey = (prefix: string, id: string): string => `${prefix}/${id}`;
export const replyKey = (key: string): string => `${key}/reply`;
/** Key of the row that an answer stands beside; of a row its own. */
export const rowOfKey = (key: string): string => key.replace(/\/reply$/, '');

/** Ids are made by clients: 8 to 12 of [a-z0-9]. */
export const isRowId = (id: string): boolean => /^[a-z0-9]{8,12}$/.test(id);

/** What may stand under a key of a register; undefined when the key is none. */
export function registerDef(registers: readonly Register[], key: string): EntryDef | undefined {
  const [, prefix = '', id = '', reply] = KEY.exec(key) ?? [];
  const register = registers.find((each) => each.prefix === prefix);
  const fields = reply ? register?.reply : register?.fields;
  if (!register || !fields || fields.length === 0) return undefined;
  return {
    key,
    form: register.code,
    row: codeOf(prefix, id),
    kind: 'row',
    components: [],
    fields,
    extras: [],
    required: false,
    ...(reply && { filledBy: 'coordinator' as const }),
  };
}

/** The code of a row as column A shows it. */
export const codeOf = (prefix: string, id: string): string => `${prefix}-${id}`;

/** The id behind a code in column A; null when the text is no code of this register. */
export function idOfCode(prefix: string, code: string): string | null {
  const [, given = '', id = ''] = /^([a-z]{2})-([a-z0-9]+)$/.exec(code.trim().toLowerCase()) ?? [];
  return given === prefix.toLowerCase() && isRowId(id) ? id : null;
}
