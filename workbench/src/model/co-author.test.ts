import { describe, expect, it } from 'vitest';
import { type CoAuthorSettings, joinCoAuthors } from './co-author.ts';
import { Person } from './person.ts';
import { LIST, openForTests } from './test-workbook.ts';
import { Workbook } from './workbook.ts';
import type { WorkbookEvent } from './workbook-event.ts';

function joined(settings: Partial<CoAuthorSettings> = {}) {
  const an = openForTests();
  const file = Workbook.fromJSON(an.workbook.toJSON());
  const link = joinCoAuthors(an.workbook, file, settings);
  const heard: WorkbookEvent[] = [];
  file.onEvent((events) => heard.push(...events));
  return {
    ...an,
    binh: { workbook: file, sheet: file.sheet('Sheet1'), person: new Person(file) },
    link,
    heard,
  };
}

describe('two people in one file', () => {
  it('see each other’s cells, and add-ins hear of them as Remote', () => {
    const { sheet, person, at, binh, heard } = joined();
    person.type(sheet, at('A1'), '12');
    expect(binh.sheet.content(0, 0).value).toBe(12);
    expect(heard).toEqual([
      {
        type: 'changed',
        sheetId: sheet.id,
        area: at('A1'),
        changeType: 'RangeEdited',
        origin: { source: 'Remote', triggerSource: 'Unknown' },
        details: { before: null, after: 12 },
      },
    ]);
    binh.person.type(binh.sheet, at('A1'), '15');
    expect(sheet.content(0, 0).value).toBe(15);
  });

  it('undo only what they did themselves, and leave the other’s list alone', () => {
    const { sheet, person, at, binh } = joined();
    person.type(sheet, at('A1'), '1');
    binh.person.type(binh.sheet, at('B1'), '2');
    expect(person.undo().kind).toBe('done');
    expect([sheet.content(0, 0).value, sheet.content(0, 1).value]).toEqual([null, 2]);
    expect(binh.sheet.content(0, 0).value).toBeNull();
    expect(binh.person.undo().kind).toBe('done');
    expect(sheet.content(0, 1).value).toBeNull();
  });

  it('share rows that come and go, formats, validation, protection, sheets and names', () => {
    const { workbook, sheet, person, put, at, binh } = joined();
    workbook.transact(workbook.origin, () => put('A3', 'x'));
    sheet.patchStyle(at('A3'), { bold: true });
    sheet.setRowHeight(2, 1, 40);
    sheet.setValidation(at('B1:B9'), LIST);
    person.insertRows(sheet, 1, 2);
    person.addSheet('Nháp');
    workbook.names.add({ name: 'ten', sheetId: null, formula: '=Sheet1!$A$5', visible: true, comment: '' });
    person.protect(sheet);
    const state = (one: Workbook) => {
      const { sheets, names } = JSON.parse(JSON.stringify(one.toJSON())) as ReturnType<Workbook['toJSON']>;
      return {
        names,
        sheets: sheets.map((each) => ({ ...each, cells: [...each.cells].sort(), selection: 0 })),
      };
    };
    expect(state(binh.workbook)).toEqual(state(workbook));
    expect(binh.sheet.text(4, 0)).toBe('x');
    expect(binh.sheet.rowHeight(4)).toBe(40);
  });

  it.each([
    ['live', [1, 1]],
    ['late', [0, 1]],
    ['never', [0, 0]],
  ] as const)('get XML parts %s, as it is set', (xml, counts) => {
    const { workbook, binh, link } = joined({ xml });
    workbook.xmlParts.add('<baseline/>');
    const before = binh.workbook.xmlParts.all.length;
    link.deliver('xml');
    expect([before, binh.workbook.xmlParts.all.length]).toEqual(counts);
  });

  it('keep the part that the other added meanwhile', () => {
    const { workbook, binh, link } = joined({ xml: 'late' });
    workbook.xmlParts.add('<a/>');
    binh.workbook.xmlParts.add('<b/>');
    link.deliver();
    expect(workbook.xmlParts.all.map(({ xml }) => xml).sort()).toEqual(['<a/>', '<b/>']);
    expect(binh.workbook.xmlParts.all.map(({ xml }) => xml).sort()).toEqual(['<a/>', '<b/>']);
    binh.workbook.xmlParts.delete(binh.workbook.xmlParts.all.find(({ xml }) => xml === '<a/>')!.id);
    link.deliver();
    expect(workbook.xmlParts.all.map(({ xml }) => xml)).toEqual(['<b/>']);
  });

  it('get cells late too, in the state they were sent in, when it is set so', () => {
    const { sheet, person, at, binh, link } = joined({ cells: 'late' });
    person.type(sheet, at('A1'), '1');
    expect(binh.sheet.content(0, 0).value).toBeNull();
    binh.person.type(binh.sheet, at('A1'), '2');
    link.deliver();
    expect(binh.sheet.content(0, 0).value).toBe(1);
    expect(sheet.content(0, 0).value).toBe(2);
  });

  it('are each on their own once one of them closed the file', () => {
    const { sheet, person, at, binh, link } = joined();
    link.stop();
    person.type(sheet, at('A1'), '1');
    expect(binh.sheet.content(0, 0).value).toBeNull();
  });
});
