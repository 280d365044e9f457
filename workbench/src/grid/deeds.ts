import {
  type Area,
  type CellPosition,
  MAX_COLUMNS,
  MAX_ROWS,
  type Outcome,
  type Person,
  type Sheet,
  type Workbook,
} from '../model/index.ts';
import { fromTsv, toTsv } from './tsv.ts';

export type Refusal = Exclude<Outcome, { readonly kind: 'done' }>;
export type Answer = 'accept' | 'again' | 'cancel';

/** What a person does to cells that are selected, each asked again as Excel does until it is done or given up. */
export class Deeds {
  readonly #workbook: Workbook;
  readonly #person: Person;
  /** the text that went to the clipboard with the cells */
  #copied: string | null = null;
  readonly #ask: (refusal: Refusal) => Promise<Answer>;
  readonly #warn: () => Promise<void>;

  /** @param warn tells of circular references, after what the person did was done */
  constructor(
    workbook: Workbook,
    person: Person,
    ask: (refusal: Refusal) => Promise<Answer>,
    warn: () => Promise<void>,
  ) {
    this.#workbook = workbook;
    this.#person = person;
    this.#ask = ask;
    this.#warn = warn;
  }

  /** `again` and `cancel` are what the person chose when Excel refused. */
  async enter(deed: (accept: boolean) => Outcome): Promise<'done' | 'again' | 'cancel'> {
    let outcome = deed(false);
    while (outcome.kind !== 'done') {
      const answer = await this.#ask(outcome);
      if (answer !== 'accept') return answer;
      outcome = deed(true);
    }
    if (outcome.circular) void this.#warn();
    return 'done';
  }

  async choose(choice: string): Promise<void> {
    const { active } = this.#workbook.selection;
    const sheet = this.#sheet;
    await this.enter((accept) => this.#person.type(sheet, active, choice, { accept }));
  }

  async clear(): Promise<void> {
    for (const area of this.#workbook.selection.areas)
      if ((await this.enter(() => this.#person.clear(this.#sheet, area))) !== 'done') return;
  }

  async copy(event: ClipboardEvent, cut: boolean): Promise<void> {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', this.take(cut));
  }

  /** Keeps the selection as it is, and gives what other programs get of it. */
  take(cut: boolean): string {
    const sheet = this.#sheet;
    const area = this.#usedPart(this.#first);
    const rows = Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (__, c) => sheet.text(area.row + r, area.column + c)),
    );
    if (cut) this.#person.cut(sheet, area);
    else this.#person.copy(sheet, area);
    this.#copied = toTsv(rows);
    return this.#copied;
  }

  get lastCopied(): string {
    return this.#copied ?? '';
  }

  async paste(event: ClipboardEvent, valuesOnly: boolean): Promise<void> {
    event.preventDefault();
    await this.pasteText(event.clipboardData?.getData('text/plain') ?? '', valuesOnly);
  }

  /** Cells that were copied here come with looks, locks and validation, unless values only; other text as if typed. */
  async pasteText(text: string, valuesOnly: boolean): Promise<void> {
    const area = this.#usedPart(this.#first);
    const { clip } = this.#person;
    if (clip && text.replaceAll('\r\n', '\n') === this.#copied) {
      const kind = valuesOnly ? 'Values' : 'All';
      if ((await this.enter(() => this.#person.pasteClip(this.#sheet, area, kind))) !== 'done') return;
      const fills = !clip.cut && area.rows % clip.area.rows === 0 && area.columns % clip.area.columns === 0;
      const { rows, columns } = fills ? area : clip.area;
      this.#person.select(this.#sheet, { ...area, rows, columns });
      return;
    }
    const rows = fromTsv(text);
    const only = rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined;
    const texts =
      only === undefined
        ? rows
        : Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => only));
    const columns = Math.max(...texts.map((row) => row.length));
    if ((await this.enter(() => this.#person.paste(this.#sheet, area, texts))) === 'done')
      this.#person.select(this.#sheet, { row: area.row, column: area.column, rows: texts.length, columns });
  }

  /** Drags the handle: `to` holds `from` and what is filled from it. */
  async fill(from: Area, to: Area): Promise<void> {
    await this.enter(() => this.#person.fill(this.#sheet, from, to));
    this.#person.select(this.#sheet, to);
  }

  get #sheet(): Sheet {
    return this.#workbook.activeSheet;
  }

  get #first(): Area {
    const { areas, active } = this.#workbook.selection;
    return areas[0] ?? oneCell(active);
  }

  /** Of whole rows and columns only what is used: nobody copies a million empty cells. */
  #usedPart(area: Area): Area {
    const used = this.#sheet.usedArea(false);
    const rows = area.rows === MAX_ROWS ? (used ? used.row + used.rows : 1) : area.rows;
    const columns = area.columns === MAX_COLUMNS ? (used ? used.column + used.columns : 1) : area.columns;
    return { ...area, rows, columns };
  }
}

export function oneCell({ row, column }: CellPosition): Area {
  return { row, column, rows: 1, columns: 1 };
}
