import { describe, expect, it } from 'vitest';
import { BY_ADDIN } from './change.ts';
import { writeContents } from './edit.ts';
import { Person } from './person.ts';
import { Workbook } from './workbook.ts';
import type { WorkbookEvent } from './workbook-event.ts';

const A1 = { row: 0, column: 0 };
const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

function open() {
  const workbook = new Workbook();
  const sheet = workbook.sheet('Sheet1');
  const person = new Person(workbook, () => new Date('2026-06-03T08:00:00Z'));
  const events: WorkbookEvent[] = [];
  workbook.onEvent((raised) => events.push(...raised.filter(({ type }) => type === 'changed')));
  const addinWrites = () =>
    workbook.transact(BY_ADDIN, () =>
      writeContents(sheet, cell(5, 5), () => ({ value: 'add-in', formula: null })),
    );
  return { workbook, sheet, person, events, addinWrites };
}

describe('undo', () => {
  it('goes back over typing, clearing and pasting one by one, and forward again', () => {
    const { sheet, person } = open();
    person.type(sheet, A1, '1');
    person.type(sheet, A1, '50%');
    person.clear(sheet, cell(0, 0));
    person.paste(sheet, A1, [['a', 'b']]);
    const shown = () => [sheet.text(0, 0), sheet.text(0, 1)];
    const back = ['', '50%', '1', ''].map(() => [person.undo().kind, ...shown()]);
    expect(back).toEqual([
      ['done', '', ''],
      ['done', '50%', ''],
      ['done', '1', ''],
      ['done', '', ''],
    ]);
    expect(person.undo()).toEqual({ kind: 'refused', code: 'InvalidOperation' });
    for (let i = 0; i < 4; i++) person.redo();
    expect(shown()).toEqual(['a', 'b']);
    expect(person.redo().kind).toBe('refused');
  });

  it('tells add-ins of what it put back as a local edit, with the values before and after', () => {
    const { sheet, person, events } = open();
    person.type(sheet, A1, '1');
    person.type(sheet, A1, '2');
    person.undo();
    expect(events.at(-1)).toMatchObject({
      changeType: 'RangeEdited',
      area: cell(0, 0),
      origin: { source: 'Local', triggerSource: 'Unknown' },
      details: { before: 2, after: 1 },
    });
  });

  it('forgets what was undone as soon as something else is typed', () => {
    const { sheet, person } = open();
    person.type(sheet, A1, '1');
    person.undo();
    person.type(sheet, A1, '2');
    expect(person.redo().kind).toBe('refused');
  });

  it('puts heights, hidden columns and filters back', () => {
    const { sheet, person } = open();
    person.resizeRows(sheet, 2, 3, 40);
    person.hideColumns(sheet, 1, 1, true);
    person.undo();
    expect(sheet.isColumnHidden(1)).toBe(false);
    person.undo();
    expect(sheet.rowHeight(3)).toBe(15);
  });

  it.each<[string, (workbook: Workbook) => void]>([
    ['a cell', (workbook) => workbook.activeSheet.setContent(9, 9, { value: 1, formula: null })],
    ['a format', (workbook) => workbook.activeSheet.patchStyle(cell(9, 9), { bold: true })],
    ['an XML part', (workbook) => void workbook.xmlParts.add('<a/>')],
    ['a custom property', (workbook) => workbook.customProperties.set('SoCCHC', 'x')],
    ['a setting', (workbook) => workbook.settings.set('a', 1)],
    [
      'a name',
      (workbook) =>
        void workbook.names.add({ name: 'ten_a', sheetId: null, formula: '=1', visible: true, comment: '' }),
    ],
  ])('is emptied when an add-in writes %s before 1.19', (_, write) => {
    const { workbook, sheet, person } = open();
    person.type(sheet, A1, '1');
    person.type(sheet, A1, '2');
    person.undo();
    workbook.transact(BY_ADDIN, () => write(workbook));
    expect([person.undo().kind, person.redo().kind]).toEqual(['refused', 'refused']);
    expect(sheet.content(0, 0).value).toBe(1);
  });

  it('is left as it was when an add-in only reads or selects', () => {
    const { workbook, sheet, person } = open();
    person.type(sheet, A1, '1');
    workbook.transact(BY_ADDIN, () => workbook.select(sheet, [cell(3, 3)]));
    expect(person.undo()).toEqual({ kind: 'done' });
  });

  it('reverts the cells of an add-in from 1.19 on, and leaves its XML parts', () => {
    const { workbook, sheet, person, addinWrites } = open();
    workbook.undo.recordsAddins = true;
    person.type(sheet, A1, '1');
    addinWrites();
    workbook.transact(BY_ADDIN, () => workbook.xmlParts.add('<baseline/>'));
    person.undo();
    expect(sheet.content(5, 5).value).toBeNull();
    expect(workbook.xmlParts.all).toHaveLength(1);
    person.undo();
    expect(sheet.content(0, 0).value).toBeNull();
  });

  it('is emptied by what Excel cannot undo: sheets that come, go and change their name, and protection', () => {
    const { workbook, sheet, person } = open();
    const deeds = [
      () => person.addSheet('B'),
      () => person.renameSheet(workbook.sheet('B'), 'C'),
      () => person.deleteSheet(workbook.sheet('C')),
      () => person.protect(sheet),
    ];
    for (const deed of deeds) {
      person.type(sheet, A1, '1');
      deed();
      expect(person.undo().kind).toBe('refused');
    }
  });

  it('keeps a hundred steps', () => {
    const { workbook, sheet, person } = open();
    for (let i = 0; i < 130; i++) person.type(sheet, { row: i, column: 0 }, String(i));
    expect(workbook.undo.depth).toBe(100);
  });
});
