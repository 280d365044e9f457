import { type Outcome as ModelOutcome, parseArea, type Sheet } from '../../src/model/index.ts';
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
