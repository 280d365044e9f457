import { identityOf, PROPERTY } from '@cchc/addin/excel/identity.ts';
import { NAMESPACE } from '@cchc/addin/excel/state-part.ts';
import type { ReportLayout } from '@cchc/domain';
import {
  type ChangeNote,
  LOCALES,
  Person,
  type Sheet,
  Workbook,
  type WorkbookJson,
} from '@cchc/workbench/model';
import { type TypedCell, tokensAside, typedCells, WHERE } from './cells.ts';
import { sums } from './sums.ts';
import type { Token } from './tokens.ts';

/** What the book asks and tells while cells change. */
export interface BookEvents {
  /** Something typed is gone from a cell by the doing of its person. */
  letGo(book: Book, token: Token): void;
  /** The add-in wrote over something typed, or over a formula. */
  writtenOver(book: Book, cell: TypedCell): void;
  /** Its forms were written anew under another plan. */
  movedToPlan(book: Book): void;
}

/** One workbook that is open in somebody's Excel, watched cell by cell. */
export class Book {
  workbook: Workbook;
  person: Person;
  /** As it was saved last: what is left when it is closed without saving. */
  disk: WorkbookJson;
  /** Everything that was ever to be seen in it, in cells or on a card of a conflict. */
  readonly shown = new Set<Token>();
  /** Parts as they were earlier, oldest first. One that was never saved is gone when the file is closed without saving. */
  parts: string[] = [];
  private partsOnDisk = 0;
  /** Keys that a person decides on at this moment: their cells are written because they said so. */
  readonly deciding = new Set<string>();
  /** Its person deleted rows of registers from the sheet: they are absent from it for good. */
  rowsTakenOut = false;
  /** Two panes were open on it at once: each may have sent the same new row before its code stood in the sheet. */
  hadTwoPanes = false;
  /** On the server until a restore took it away; the pane cannot know yet. By report. */
  readonly bereft = new Map<string, Set<Token>>();
  /** Shown as replaced by somebody who saw it, in an answer that is not in the cells yet; then the store was put back. */
  readonly replacedBefore = new Set<Token>();
  /** What a person typed over something else in the same cell, with what it was. */
  readonly retyped = new Map<Token, Token>();
  /** Version of the plan that the workbook says it has the forms of; '' = it says none. */
  plan = '';
  cells: TypedCell[] = [];
  /** What has no place in the forms any more and stands on a sheet of the person's own. */
  aside = new Set<Token>();
  /** Grows with everything that its person does to cells, and with whatever is done to them. */
  revision = 0;
  changes = 0;
  private stopWatching: () => void = () => undefined;

  constructor(
    readonly name: string,
    readonly unit: string,
    /** Index of the desk at which it is open. */
    readonly desk: number,
    disk: WorkbookJson,
    /** Forms by the version of the plan. */
    private readonly layout: (plan: string) => ReportLayout,
    private readonly events: BookEvents,
  ) {
    this.disk = disk;
    [this.workbook, this.person] = this.load();
  }

  save(): void {
    this.disk = this.workbook.toJSON();
    this.partsOnDisk = this.parts.length;
  }

  /** Parts that a copy of the file may still be given back. */
  get savedParts(): string[] {
    return this.parts.slice(0, this.partsOnDisk);
  }

  /** Closes it as it is and opens what was saved; whatever was typed since is given up. */
  reopen(): void {
    const before = [...this.cells.map(({ token }) => token), ...this.aside];
    this.workbook.calculation.detach();
    this.stopWatching();
    this.parts = this.savedParts;
    [this.workbook, this.person] = this.load();
    for (const token of before) if (!this.holds(token)) this.events.letGo(this, token);
  }

  close(): void {
    this.stopWatching();
    this.workbook.calculation.detach();
  }

  /** Keeps the part as it is now: it may come back one day. */
  remember(): void {
    const part = this.workbook.xmlParts.byNamespace(NAMESPACE).at(-1)?.xml;
    if (part !== undefined && part !== this.parts.at(-1)) this.parts.push(part);
  }

  holds(token: Token): boolean {
    return this.aside.has(token) || this.cells.some((cell) => cell.token === token);
  }

  /** Whether what stood in a cell stands in another one now, or beside the forms. */
  keeps({ token, formula }: TypedCell): boolean {
    return (
      this.aside.has(token) || this.cells.some((cell) => cell.token === token && cell.formula === formula)
    );
  }

  /** It, and what its person typed over in the same cell before, the latest first. */
  stoodBefore(token: Token): Token[] {
    const before = this.retyped.get(token);
    return [token, ...(before === undefined ? [] : this.stoodBefore(before))];
  }

  /** Looks at the cells again; of sheets on which `notes` tell of no change what is known stands. */
  private look(notes: readonly ChangeNote[] | null = null): void {
    const { plan, cells } = this;
    this.plan = planIn(this.workbook);
    const changed = notes && this.plan === plan ? sheetsIn(notes) : null;
    if (changed?.size === 0) return;
    const known = (sheet: Sheet): TypedCell[] | null =>
      changed && !changed.has(sheet.id) ? cells.filter((cell) => cell.sheet === sheet) : null;
    this.cells = typedCells(this.workbook, this.plan, this.layout, known);
    this.aside = tokensAside(this.workbook);
    for (const { token } of this.cells) this.shown.add(token);
  }

  private load(): [Workbook, Person] {
    const workbook = Workbook.fromJSON(this.disk, { locale: LOCALES['vi-VN'] });
    workbook.attachEngine(sums());
    this.workbook = workbook;
    this.look();
    this.stopWatching = workbook.subscribe((notes, { triggerSource }) => {
      const { plan, cells: before } = this;
      this.look(notes);
      this.changes += 1;
      if (triggerSource === 'ThisLocalAddin') this.checkWritten(before);
      else {
        this.revision += 1;
        this.forget(before);
      }
      if (plan !== this.plan) this.events.movedToPlan(this);
    });
    return [workbook, new Person(workbook, () => new Date('2026-03-02T02:00:00Z'))];
  }

  private forget(before: readonly TypedCell[]): void {
    const there = new Map(this.cells.map((cell) => [WHERE(cell), cell.token]));
    const now = new Set(there.values());
    for (const cell of before) {
      if (now.has(cell.token)) continue;
      const instead = there.get(WHERE(cell));
      if (instead !== undefined) this.retyped.set(instead, cell.token);
      this.events.letGo(this, cell.token);
    }
  }

  private checkWritten(before: readonly TypedCell[]): void {
    const now = new Map(this.cells.map((cell) => [WHERE(cell), cell]));
    for (const cell of before) {
      const there = now.get(WHERE(cell));
      if (there?.token === cell.token && there.formula === cell.formula) continue;
      this.events.writtenOver(this, cell);
    }
  }
}

/** Sheets whose cells changed; null = sheets came or went. */
function sheetsIn(notes: readonly ChangeNote[]): Set<string> | null {
  if (notes.some(({ kind }) => kind === 'sheets')) return null;
  return new Set(notes.flatMap((note) => (note.kind === 'cells' ? [note.sheetId] : [])));
}

/** Version of the plan in the property of a workbook; '' = it says none. */
export const planIn = ({ customProperties }: Workbook): string =>
  identityOf(customProperties.get(PROPERTY))?.plan ?? '';
