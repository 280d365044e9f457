import {
  type Area,
  type CellPosition,
  formatArea,
  type Person,
  quoteSheetName,
  type Sheet,
} from '../model/index.ts';
import type { CellEditor } from './cell-editor.ts';
import type { Deeds } from './deeds.ts';

/** A formula whose text before the caret ends like this waits for an operand. */
const WAITS_FOR_OPERAND = /[=+\-*/^&<>(,;:]\s*$/;

/** One cell while it is being edited, in place or in the formula bar. */
export class EditSession {
  readonly sheet: Sheet;
  readonly cell: CellPosition;
  /** what the edit line showed before */
  readonly before: string;
  readonly #editor: CellEditor;
  readonly #person: Person;
  readonly #deeds: Deeds;

  constructor(sheet: Sheet, cell: CellPosition, editor: CellEditor, person: Person, deeds: Deeds) {
    this.sheet = sheet;
    this.cell = cell;
    this.before = person.editText(sheet, cell);
    this.#editor = editor;
    this.#person = person;
    this.#deeds = deeds;
  }

  /** Enters the text; a text that F2 showed and nobody changed is not entered, as it changes nothing. */
  async enter(): Promise<'done' | 'again' | 'cancel'> {
    const { text, mode } = this.#editor;
    if (mode === 'edit' && text === this.before) return 'done';
    this.#person.editing(text);
    return this.#deeds.enter((accept) => this.#person.commitEdit({ accept }));
  }

  /** A click on a cell now writes its address instead of ending the edit. */
  get isPointing(): boolean {
    const before = this.#editor.text.slice(0, this.#editor.element.selectionStart);
    return before.startsWith('=') && WAITS_FOR_OPERAND.test(before);
  }

  point(sheet: Sheet, area: Area): void {
    const prefix = sheet === this.sheet ? '' : `${quoteSheetName(sheet.name)}!`;
    this.#editor.insert(prefix + formatArea(area));
  }
}
