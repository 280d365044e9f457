import type { Plan } from '../plan/schema.ts';
import { type RegisterCode, registersOf } from './register-defs.ts';

/** Kinds of document that offices write most; any other may be typed (Nghị định 30/2020/NĐ-CP names 29). */
const TYPES = [
  'Kế hoạch',
  'Báo cáo',
  'Công văn',
  'Quyết định',
  'Nghị quyết',
  'Tờ trình',
  'Thông báo',
  'Biên bản',
  'Giấy mời',
  'Hướng dẫn',
] as const;

export const TYPES_LIST = 'CCHC_LOAI_VAN_BAN';

/** Workbook name of the list behind a column of a register. */
export const listNameOf = (code: RegisterCode, field: string): string =>
  `CCHC_${code.replaceAll('-', '_')}_${field}`.toUpperCase();

/** Words of the registers' lists, for the hidden sheet. */
export const registerLists = (plan: Plan): { key: string; name: string; words: readonly string[] }[] => [
  ...registersOf(plan).flatMap(({ code, fields }) =>
    fields.flatMap(({ key, choices }) =>
      choices
        ? [{ key: `${code}-${key}`, name: listNameOf(code, key), words: choices.map(([, word]) => word) }]
        : [],
    ),
  ),
  { key: 'so-van-ban-type', name: TYPES_LIST, words: TYPES },
];
