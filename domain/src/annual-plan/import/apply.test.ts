import { describe, expect, it } from 'vitest';
import { aPlan } from '../../testing/builders.ts';
import { EMPTY_ITEM } from '../annual-plan.ts';
import { patchFrom, type RowChoice } from './apply.ts';
import { readAppendix } from './read-appendix.ts';
import type { SourceTables } from './source-table.ts';

const own = (texts: string[]) => texts.map((text) => ({ text, from: 'own' as const }));
const tables = (...rows: string[][]): SourceTables => ({
  tables: [
    { sheet: 'Phụ lục', number: 1, rows: rows.map((cells, i) => ({ line: i + 1, cells: own(cells) })) },
  ],
  leftOut: [],
});
const HEAD = [
  'Nội dung',
  'Chủ trì',
  'Phối hợp',
  'Thời hạn',
  'Sản phẩm',
  'Người phụ trách',
  'Lãnh đạo phụ trách',
];
const appendix = readAppendix(
  tables(
    HEAD,
    ['Số hóa hồ sơ, kết quả giải quyết', 'TTPVHCC', 'Công an xã', 'Quý II', 'Hồ sơ số', 'Bình', 'PCT An'],
    ['Tăng cường công tác kiểm tra', 'P. VHXH', '', 'Thường xuyên', '', '', ''],
    ['Trồng 500 cây xanh', 'VP HĐND&UBND', '', '', '', '', ''],
    ['Số hóa hồ sơ và kết quả giải quyết TTHC', 'TTPVHCC', '', 'Quý III', 'Kho dữ liệu', '', ''],
  ),
  aPlan(),
  2026,
);

let next = 0;
const newId = () => `id${String(++next).padStart(6, '0')}`;
const patch = (choices: Record<number, RowChoice> = {}, current = {}) =>
  patchFrom(appendix, choices, current, 'a.docx', newId);

describe('the change that an appendix makes', () => {
  it('sets what a sure row says: units by code, the others as text, the end of its deadline, where it stood', () => {
    expect(patch().items['III.3.5.d']).toEqual({
      ...EMPTY_ITEM,
      person: 'Bình',
      deadline: { text: 'Quý II', end: '2026-06-30', ongoing: false },
      product: 'Hồ sơ số',
      leads: ['DV2'],
      otherUnits: 'Công an xã',
      authority: 'PCT An',
      source: { file: 'a.docx', row: 'Phụ lục/2' },
    });
  });

  it('leaves rows open that nobody decided, and none once all are decided', () => {
    expect(patch().open).toEqual([1]);
    expect(patch({ 1: { take: 'nothing' } }).open).toEqual([]);
    const chosen = patch({ 1: { take: 'clauses', clauses: ['III.1.3.a', 'III.1.3.b'] } });
    expect(chosen.open).toEqual([]);
    expect(chosen.items['III.1.3.b']?.deadline).toEqual({ text: 'Thường xuyên', end: null, ongoing: true });
  });

  it('makes a task of the commune’s own of what stands in no sentence, and of a second row about one clause', () => {
    const { items, doubled } = patch();
    const owned = Object.entries(items).filter(([id]) => id.startsWith('_'));
    expect(owned.map(([, { own: text, under }]) => [text, under]).sort()).toEqual([
      ['Số hóa hồ sơ và kết quả giải quyết TTHC', 'III.3.5.d'],
      ['Trồng 500 cây xanh', null],
    ]);
    expect(doubled).toEqual([3]);
  });

  it('takes nothing away where a cell is empty', () => {
    const before = {
      ...EMPTY_ITEM,
      person: 'Cũ',
      milestones: [{ name: 'M', due: null, weight: 1, done: null }],
    };
    const { items } = patch({ 1: { take: 'clauses', clauses: ['III.1.3.a'] } }, { 'III.1.3.a': before });
    expect(items['III.1.3.a']).toMatchObject({ person: 'Cũ', milestones: before.milestones });
  });
});
