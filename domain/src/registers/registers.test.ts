import { beforeEach, describe, expect, it } from 'vitest';
import { regularPeriod } from '../calendar/calendar.ts';
import type { Entries, EntryValue } from '../entries/entry.ts';
import { layoutOf } from '../sheets/layout.ts';
import { reportSheets } from '../sheets/report-sheets.ts';
import { serialOf } from '../sheets/serial-date.ts';
import { aPlan } from '../testing/builders.ts';
import { readRegisters } from './read-register.ts';
import { idOfCode, registerDef, registersOf } from './register-defs.ts';
import { isRegisterPeriod, periodOf, registerPeriod } from './register-period.ts';
import { RowIds } from './row-ids.ts';
import { registerWrites } from './write-register.ts';

const plan = aPlan();
const FIRST = 'VM/aaaaaaaa1';
const SECOND = 'VM/bbbbbbbb2';
const STORED: Entries = {
  [FIRST]: { fields: { date: '2026-05-04', content: 'Thiếu máy quét', related: 'TTHC.02', status: 'open' } },
  [`${FIRST}/reply`]: { fields: { answer: 'Đã ghi nhận', answeredBy: 'Hà Thị Sen' } },
  [SECOND]: { fields: { content: '=1+1', status: 'cancelled' } },
  'VM/cccccccc3': { deleted: true },
  'VM/dddddddd4': null,
  'VB/eeeeeeee5': { fields: { type: 'Báo cáo', number: '15/BC', date: '2026-03-01', area: 'TTHC' } },
};

interface Sheet {
  name: string;
  row: number;
  column: number;
  values: unknown[][];
  formulas: unknown[][];
}

/** A workbook of DV2 as Excel gives it back, with the hands that change it. */
class Workbook {
  readonly specs;
  readonly layout;
  readonly sheets: Sheet[];
  next = 0;
  readonly ids = new RowIds(() => `newrow${String(++this.next).padStart(4, '0')}`);

  constructor(registers: Entries) {
    this.specs = reportSheets({
      plan,
      unit: 'DV2',
      period: regularPeriod(2026, 'Q1'),
      state: 'draft',
      entries: {},
      registers,
      previous: null,
      today: '2026-03-02',
    });
    this.layout = layoutOf(this.specs);
    this.sheets = this.specs
      .filter(({ kind }) => kind === 'register')
      .map(({ name, cells }) => {
        const values = cells.map((row) =>
          row.map((cell) => (typeof cell === 'string' ? cell.replace(/^'/, '') : (cell ?? ''))),
        );
        return { name, row: 0, column: 0, values, formulas: values };
      });
  }

  get form(): Sheet {
    return this.sheets[0] as Sheet;
  }
  /** Row of a code or, below the last row with anything in it, the first empty one. */
  rowOf(code: string): number {
    return this.form.values.findIndex((row, i) => i > 3 && row[0] === code);
  }
  get free(): number {
    return this.form.values.findLastIndex((row) => row.some((cell) => cell !== '')) + 1;
  }
  put(row: number, cells: Record<string, unknown>): void {
    while (this.form.values.length <= row) this.form.values.push(this.form.values[0]?.map(() => '') ?? []);
    for (const [key, value] of Object.entries(cells)) {
      const line = this.form.values[row];
      const at = key === 'code' ? 0 : (this.form.values[0] ?? []).indexOf(key);
      if (line) line[at] = value;
    }
  }
  read(known: Record<string, EntryValue> = STORED) {
    return readRegisters(this.sheets, this.layout, (key) => known[key], this.ids);
  }
  values(known?: Record<string, EntryValue>): Record<string, EntryValue | undefined> {
    return Object.fromEntries([...this.read(known).reading.entries].map(([key, { value }]) => [key, value]));
  }
  apply(writes: Record<string, EntryValue>, conflicts: Record<string, unknown> = {}) {
    const { registers } = this.read();
    const found = registers.get('vuong-mac');
    const [layout] = this.layout.registers;
    if (!found || !layout) throw new Error('no register');
    const result = registerWrites(layout, found, writes, conflicts);
    for (const { row, column, input } of result.cells) {
      this.put(row, {});
      const line = this.form.values[row];
      if (line) line[column] = typeof input === 'string' ? input.replace(/^'/, '') : input;
    }
    return result;
  }
}

let book: Workbook;
beforeEach(() => {
  book = new Workbook(STORED);
});
const SHOWN: Record<string, EntryValue> = {
  [FIRST]: STORED[FIRST] as EntryValue,
  [`${FIRST}/reply`]: STORED[`${FIRST}/reply`] as EntryValue,
  [SECOND]: STORED[SECOND] as EntryValue,
  [`${SECOND}/reply`]: null,
  'VB/eeeeeeee5': STORED['VB/eeeeeeee5'] as EntryValue,
};

describe('the sheets of the registers', () => {
  it('are four tables on unprotected sheets, each column as in the paper forms', () => {
    const specs = book.specs.filter(({ kind }) => kind === 'register');
    expect(
      specs.map(({ name, table, protected: locked, autoFilter }) => [name, table?.name, locked, autoFilter]),
    ).toEqual([
      ['Vướng mắc', 'SO_VUONG_MAC', false, null],
      ['Sáng kiến', 'SO_SANG_KIEN', false, null],
      ['Kiểm tra', 'SO_KIEM_TRA', false, null],
      ['Sổ văn bản', 'SO_SO_VAN_BAN', false, null],
    ]);
    const titles = specs.map(({ columns }) => columns.map(({ title }) => title).join(' · '));
    expect(titles[0]).toBe(
      'Mã · Ngày · Nội dung · Liên quan · Đề xuất · Trạng thái · Trả lời · Người trả lời · Dấu',
    );
    expect(titles[3]).toBe(
      'Mã · Loại · Số, ký hiệu · Ngày · Cơ quan ban hành · Trích yếu · Lĩnh vực · Liên quan · Dấu',
    );
    for (const { validations } of specs)
      for (const { error } of validations) expect(error?.style).toBe('warning');
  });

  it('name only lists that stand on the hidden sheet', () => {
    const lists = new Set(book.specs.find(({ key }) => key === 'lists')?.names.map(({ name }) => `=${name}`));
    const used = book.specs.flatMap(({ validations }) =>
      validations.flatMap(({ rule }) => (rule.kind === 'list' ? [rule.source] : [])),
    );
    expect(used.filter((name) => !lists.has(name))).toEqual([]);
  });

  it('show rows with their answers, and none that was cleared or deleted', () => {
    expect(book.form.values.slice(4, 7).map(([code]) => code)).toEqual(['VM-aaaaaaaa1', 'VM-bbbbbbbb2', '']);
    expect(book.values()).toEqual(SHOWN);
    expect(book.values({})).toEqual(SHOWN);
  });
});

describe('what people do to a register', () => {
  it('sorting, filtering, other columns between and a renamed sheet change nothing', () => {
    const head = book.form.values.splice(0, 4);
    book.form.values.reverse();
    book.form.values.unshift(...head);
    for (const row of book.form.values) row.splice(2, 0, 'chen');
    book.form.name = 'Sổ của tôi';
    expect(book.values()).toEqual(SHOWN);
    expect(book.read().reading.entries.get(FIRST)?.place.sheet).toBe('Sổ của tôi');
  });

  it('a row without a code is new, in the table or far beneath it, and keeps its id while it moves and changes', () => {
    const row = book.free;
    book.put(row, { content: 'Đường truyền chậm', date: serialOf('2026-05-05'), status: 'đang giải quyết' });
    book.put(200, { content: 'Gõ dưới bảng' });
    const value = { fields: { date: '2026-05-05', content: 'Đường truyền chậm', status: 'in-progress' } };
    const below = { fields: { content: 'Gõ dưới bảng' } };
    const both = { 'VM/newrow0001': value, 'VM/newrow0002': below };
    expect(book.values()).toMatchObject({ ...SHOWN, ...both });
    book.form.values.splice(row, 0, book.form.values[0]?.map(() => '') ?? []);
    expect(book.values()).toMatchObject({ ...SHOWN, ...both });
    book.put(row + 1, { content: 'Đường truyền rất chậm' });
    expect(book.values()['VM/newrow0001']).toEqual({
      fields: { ...value.fields, content: 'Đường truyền rất chậm' },
    });
    expect(book.next).toBe(2);
  });

  it('a new row that the server has already, since the pane forgot its id, is that row', () => {
    book.put(book.rowOf('VM-bbbbbbbb2'), { code: '' });
    expect(book.values({})).toEqual(SHOWN);
    expect(book.next).toBe(0);
  });

  it('a row that came after the opening and lost its code (an undo takes back what we wrote) is that row', () => {
    const row = book.free;
    const late = { ...SHOWN, 'VM/zzzzzzzz9': { fields: { content: 'Mất điện' } } };
    book.put(row, { code: 'VM-zzzzzzzz9', content: 'Mất điện' });
    expect(book.values(late)).toMatchObject(late);
    book.put(row, { code: '' });
    expect(book.values(late)).toMatchObject(late);
    book.put(row, { content: 'Mất điện từ sáng' });
    expect(book.values(late)).not.toHaveProperty(['VM/newrow0001']);
    expect(book.next).toBe(0);
  });

  it('a row that was deleted for everybody and is typed again is a new one', () => {
    book.values();
    book.apply({ [FIRST]: { deleted: true } });
    const row = book.free;
    book.put(row, {
      content: 'Thiếu máy quét',
      date: serialOf('2026-05-04'),
      related: 'TTHC.02',
      status: 'Chưa giải quyết',
    });
    const values = book.values({ ...SHOWN, [FIRST]: { deleted: true } });
    expect(values).not.toHaveProperty([FIRST]);
    expect(values['VM/newrow0001']).toMatchObject({ fields: { content: 'Thiếu máy quét' } });
  });

  it('a new row that resembles one that the server has is asked, and is neither until then', () => {
    book.put(book.rowOf('VM-aaaaaaaa1'), { code: '', content: 'Thiếu máy quét mới' });
    const { reading } = book.read({});
    expect(reading.entries.get(FIRST)).toMatchObject({
      value: undefined,
      problem: { code: 'maybe-same-row', params: { text: 'Thiếu máy quét' }, place: { address: 'B5' } },
    });
    expect(book.next).toBe(0);
    expect(book.apply({}).cells).toEqual([]);
    book.ids.settle('VM', 'aaaaaaaa1', true);
    expect(book.values({})[FIRST]).toMatchObject({ fields: { content: 'Thiếu máy quét mới' } });
    expect(book.apply({}).cells).toMatchObject([{ row: 4, column: 0, input: 'VM-aaaaaaaa1' }]);
  });

  it('a new row that a person says is none of the server’s gets an id of its own', () => {
    book.put(book.rowOf('VM-aaaaaaaa1'), { code: '', content: 'Thiếu máy quét mới' });
    book.read({});
    book.ids.settle('VM', 'aaaaaaaa1', false);
    const values = book.values({});
    expect(values).not.toHaveProperty([FIRST]);
    expect(values['VM/newrow0001']).toMatchObject({ fields: { content: 'Thiếu máy quét mới' } });
    expect(book.read({}).reading.entries.get(FIRST)).toBeUndefined();
  });

  it('two new rows that say the same are two rows', () => {
    book.put(book.free, { content: 'Giống nhau' });
    book.put(book.free, { content: 'Giống nhau' });
    expect(Object.keys(book.values())).toHaveLength(Object.keys(SHOWN).length + 4);
  });

  it('a deleted row is absent, and so is not cleared', () => {
    book.form.values.splice(book.rowOf('VM-aaaaaaaa1'), 1);
    expect(book.values()).not.toHaveProperty([FIRST]);
    expect(book.values()).toHaveProperty([SECOND]);
  });

  it('a row emptied behind its code is cleared', () => {
    book.put(book.rowOf('VM-bbbbbbbb2'), { content: '', status: '' });
    expect(book.values()[SECOND]).toBeNull();
  });

  it('a copied row that was changed is a new row, without the answer of the other', () => {
    const row = book.free;
    book.put(row, {});
    book.form.values[row] = [...(book.form.values[book.rowOf('VM-aaaaaaaa1')] ?? [])];
    book.put(row, { content: 'Thiếu máy in' });
    const values = book.values();
    expect(values).toMatchObject({ ...SHOWN, 'VM/newrow0001': { fields: { content: 'Thiếu máy in' } } });
    expect(values).not.toHaveProperty(['VM/newrow0001/reply']);
    expect(book.read().reading.duplicates.size).toBe(0);
    book.apply({});
    expect(book.rowOf('VM-newrow0001')).toBe(row);
    expect(book.values()['VM/newrow0001/reply']).toBeNull();
  });

  it('a code that stands twice where nothing says whose it is, is asked', () => {
    const row = book.free;
    book.put(row, {});
    book.form.values[row] = [...(book.form.values[book.rowOf('VM-aaaaaaaa1')] ?? [])];
    expect([...book.read().reading.duplicates.keys()]).toEqual([FIRST, `${FIRST}/reply`]);
    book.put(row, { content: 'một' });
    book.put(book.rowOf('VM-aaaaaaaa1'), { content: 'hai' });
    const { reading } = book.read();
    expect(reading.duplicates.get(FIRST)).toMatchObject({ code: 'duplicate-row', params: { times: 2 } });
    expect(book.next).toBe(0);
  });

  it.each([
    ['date', 'hôm qua', 'not-a-date'],
    ['status', 'chưa biết', 'not-in-list'],
    ['content', '#REF!', 'error-value'],
    ['content', 'x'.repeat(4001), 'text-too-long'],
  ])('a %s of %s is told at its cell, and the row is not sent', (column, text, code) => {
    const row = book.rowOf('VM-aaaaaaaa1');
    book.put(row, { [column]: text });
    const entry = book.read().reading.entries.get(FIRST);
    expect(entry?.value).toBeUndefined();
    const letter = String.fromCharCode(65 + (book.form.values[0] ?? []).indexOf(column));
    expect(entry?.problem).toMatchObject({ code, place: { address: `${letter}${row + 1}` } });
  });

  it('a lost column takes nothing from a row that is known, and makes an unknown one absent', () => {
    const at = (book.form.values[0] ?? []).indexOf('proposal');
    for (const row of book.form.values) row.splice(at, 1);
    expect(book.values()).toEqual(SHOWN);
    expect(book.values({})).not.toHaveProperty([FIRST]);
  });
});

describe('what comes in', () => {
  it('is written into its row, a new row below the last one with its answer', () => {
    book.put(book.free, { content: 'của tôi' });
    const free = book.free;
    const mine = { fields: { date: '2026-06-01', content: 'Của người khác', status: 'open' } };
    const { cells, last } = book.apply({
      [FIRST]: { fields: { content: 'Sửa', status: 'resolved' } },
      'VM/zzzzzzzz9': mine,
      'VM/zzzzzzzz9/reply': { fields: { answer: '-không' } },
      'VB/zzzzzzzz8': { fields: { number: '1' } },
    });
    expect(last).toBe(free);
    expect(book.values()).toMatchObject({
      [FIRST]: { fields: { content: 'Sửa', status: 'resolved' } },
      'VM/zzzzzzzz9': mine,
      'VM/zzzzzzzz9/reply': { fields: { answer: '-không' } },
      'VM/newrow0001': { fields: { content: 'của tôi' } },
    });
    expect(book.rowOf('VM-newrow0001')).toBe(free - 1);
    expect(cells.filter(({ row }) => row === free).every(({ format }) => format !== undefined)).toBe(true);
    expect(cells.some(({ input }) => input === "'-không")).toBe(true);
  });

  it('as a deletion empties the row, as a cleared row leaves its code', () => {
    book.apply({ [FIRST]: { deleted: true }, [SECOND]: null });
    expect(book.rowOf('VM-aaaaaaaa1')).toBe(-1);
    expect(book.rowOf('VM-bbbbbbbb2')).toBe(5);
    expect(book.values({})).toEqual({
      [SECOND]: null,
      [`${SECOND}/reply`]: null,
      'VB/eeeeeeee5': SHOWN['VB/eeeeeeee5'],
    });
  });

  it('marks a row in conflict and takes the mark away again; what is as it should be is not written', () => {
    expect(book.apply({}, {}).cells).toEqual([]);
    expect(book.apply({}, { [FIRST]: {} }).cells).toMatchObject([{ row: 4, input: 'Xung đột' }]);
    expect(book.apply({}, {}).cells).toMatchObject([{ row: 4, input: '' }]);
  });
});

describe('names', () => {
  it('a code is an id of its register, however it is spelt', () => {
    expect(idOfCode('VM', ' vm-ABCD1234 ')).toBe('abcd1234');
    for (const code of ['VM-short', 'SK-abcd1234', 'abcd1234', 'VM-abcd12345678x'])
      expect(idOfCode('VM', code)).toBeNull();
  });

  it('only answers are the coordinator’s', () => {
    const registers = registersOf(plan);
    expect(registerDef(registers, FIRST)?.filledBy).toBeUndefined();
    expect(registerDef(registers, `${FIRST}/reply`)?.filledBy).toBe('coordinator');
    expect(registerDef(registers, 'VB/eeeeeeee5/reply')).toBeUndefined();
  });

  it('the registers of a year are no period of its calendar', () => {
    const calendar = { year: 2026, planVersion: 'p', periods: {} };
    expect(periodOf(calendar, '2026-SO')).toEqual(registerPeriod(2026));
    expect(periodOf(calendar, '2027-SO')).toBeUndefined();
    expect([isRegisterPeriod('2026-SO'), isRegisterPeriod('2026-Q1')]).toEqual([true, false]);
  });
});
