import { describe, expect, it } from 'vitest';
import { openForTests } from './test-workbook.ts';
import { vietnameseEdits } from './vietnamese-typing.ts';

describe('a Vietnamese keyboard', () => {
  it.each([
    ['telex', 'Tieengs Vieetj', 'Tiếng Việt'],
    ['telex', 'ddoongf ys', 'đồng ý'],
    ['telex', 'khoong phats sinh', 'không phát sinh'],
    ['telex', 'thuwowngf xuyeen', 'thường xuyên'],
    ['telex', 'thuowngf', 'thường'],
    ['telex', 'quys', 'quý'],
    ['telex', 'hoaf', 'hòa'],
    ['telex', 'giair quyeest', 'giải quyết'],
    ['telex', 'TUSO', 'TÚO'],
    ['telex', 'CDDH', 'CĐH'],
    ['vni', 'Tie6ng1 Vie6t5', 'Tiếng Việt'],
    ['vni', 'D9o6ng2', 'Đồng'],
    ['vni', 'U2', 'Ù'],
    ['vni', 'thu7o7ng2', 'thường'],
    ['vni', '12', '12'],
  ] as const)('of %s makes of %s %s', (method, keys, expected) => {
    expect(vietnameseEdits(keys, method).at(-1)!.text).toBe(expected);
  });

  it('goes back and types again', () => {
    expect(vietnameseEdits('Vieetj')).toEqual([
      { key: 'V', backspaces: 0, insert: 'V', text: 'V' },
      { key: 'i', backspaces: 0, insert: 'i', text: 'Vi' },
      { key: 'e', backspaces: 0, insert: 'e', text: 'Vie' },
      { key: 'e', backspaces: 1, insert: 'ê', text: 'Viê' },
      { key: 't', backspaces: 0, insert: 't', text: 'Viêt' },
      { key: 'j', backspaces: 2, insert: 'ệt', text: 'Việt' },
    ]);
  });

  it('types into a cell in cell-edit mode, key by key, and enters what it made', () => {
    const { workbook, sheet, person, at, told } = openForTests('vi-VN');
    const seen: string[] = [];
    const outcome = person.typeTelex(sheet, at('A1'), 'Ddang thuwcj hieenj', {
      onEdit: ({ text }) => {
        expect(workbook.cellEdit?.text).toBe(text);
        seen.push(text);
      },
    });
    expect(outcome).toEqual({ kind: 'done' });
    expect(seen.slice(0, 3)).toEqual(['D', 'Đ', 'Đa']);
    expect([sheet.text(0, 0), workbook.cellEdit, told()]).toEqual([
      'Đang thực hiện',
      null,
      ['RangeEdited A1'],
    ]);
  });
});
