import {
  joinCoAuthors,
  type Outcome as ModelOutcome,
  Person as ModelPerson,
  parseArea,
  type Sheet,
  Workbook,
} from '../../src/model/index.ts';
import type { RunningExcel } from '../../src/node/index.ts';
import type { Outcome, Person } from '../kit/case.ts';

const outcome = ({ kind }: ModelOutcome): Outcome => kind;

/** The model's person, on the sheet of a case. */
export function modelPerson({ person, workbook }: RunningExcel, sheetName: string): Person {
  const sheet = (name = sheetName): Sheet => workbook.sheet(name);
  /** What a person sees next is what formulas made of what was done. */
  const act = async (work: () => ModelOutcome): Promise<Outcome> => {
    const done = outcome(work());
    await workbook.settled();
    return done;
  };
  return {
    type: (address, text) => act(() => person.type(sheet(), parseArea(address), text)),
    clear: (address) => act(() => person.clear(sheet(), parseArea(address))),
    paste: (address, texts) => act(() => person.paste(sheet(), parseArea(address), texts)),
    copyTo: (from, to, kind) =>
      act(() => {
        person.copy(sheet(), parseArea(from));
        return person.pasteClip(sheet(), parseArea(to), kind);
      }),
    moveTo: (from, to) =>
      act(() => {
        person.cut(sheet(), parseArea(from));
        return person.pasteClip(sheet(), parseArea(to));
      }),
    fill: (from, to) => act(() => person.fill(sheet(), parseArea(from), parseArea(to))),
    insertRows: (rows) =>
      act(() => {
        const { row, rows: count } = parseArea(rows);
        return person.insertRows(sheet(), row, count);
      }),
    deleteRows: (rows) =>
      act(() => {
        const { row, rows: count } = parseArea(rows);
        return person.deleteRows(sheet(), row, count);
      }),
    sort: (address, column) =>
      act(() => person.sort(sheet(), parseArea(address), [{ key: column, ascending: true }])),
    replaceAll: (text, replacement) => act(() => person.replaceAll(sheet(), null, text, replacement)),
    beginEdit: (address, text) => act(() => person.beginEdit(sheet(), parseArea(address), text)),
    commitEdit: () => act(() => person.commitEdit()),
    cancelEdit: async () => person.cancelEdit(),
    undo: () => act(() => person.undo()),
    redo: () => act(() => person.redo()),
    coAuthorTypes: (address, text) =>
      act(() => {
        const other = Workbook.fromJSON(workbook.toJSON(), { locale: workbook.locale });
        const link = joinCoAuthors(workbook, other);
        const done = new ModelPerson(other).type(other.sheet(sheetName), parseArea(address), text);
        link.stop();
        return done;
      }),
    select: async (address) => person.select(sheet(), parseArea(address)),
    filter: (column, texts) => act(() => person.filter(sheet(), column, texts)),
    hideRows: (address) =>
      act(() => {
        const { row, rows } = parseArea(address);
        return person.hideRows(sheet(), row, rows, true);
      }),
    renameSheet: (name) => act(() => person.renameSheet(sheet(), name)),
    deleteSheet: (name) => act(() => person.deleteSheet(sheet(name))),
    unprotect: (password) => act(() => person.unprotect(sheet(), password)),
    editText: async (address) => person.editText(sheet(), parseArea(address)),
  };
}
