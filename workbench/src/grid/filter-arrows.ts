import type { CellPosition, Sheet } from '../model/index.ts';
import { type FilterPlace, filterPlaces } from './filter-places.ts';
import type { Box } from './surface.ts';

const SIZE = 17;

/** The buttons in the headings of filters. They lie over the grid and follow it; keys reach them by Alt+Down. */
export class FilterArrows {
  readonly element = document.createElement('div');
  readonly #labelOf: (heading: string) => string;
  readonly #open: (place: FilterPlace) => void;
  #buttons: { readonly place: FilterPlace; readonly button: HTMLButtonElement }[] = [];
  #drawn = '';

  constructor(labelOf: (heading: string) => string, open: (place: FilterPlace) => void) {
    this.#labelOf = labelOf;
    this.#open = open;
    this.element.className = 'filter-arrows';
  }

  /** Makes the buttons of a sheet again where its filters changed. */
  show(sheet: Sheet): void {
    const places = filterPlaces(sheet);
    const headings = places.map(({ cell }) => sheet.text(cell.row, cell.column));
    const drawn = JSON.stringify([places, headings]);
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    this.#buttons = places.map((place, i) => ({ place, button: this.#button(place, headings[i] ?? '') }));
    this.element.replaceChildren(...this.#buttons.map(({ button }) => button));
  }

  /**
   * @param boxOf where a cell is in pixels of the grid, null when it is not drawn
   * @param shows whether a cell is not scrolled away under headings or frozen panes
   */
  place(boxOf: (cell: CellPosition) => Box | null, shows: (cell: CellPosition, box: Box) => boolean): void {
    for (const { place, button } of this.#buttons) {
      const box = boxOf(place.cell);
      const seen = box !== null && box.height >= SIZE - 3 && box.width >= SIZE && shows(place.cell, box);
      button.hidden = !seen;
      if (!seen) continue;
      button.style.left = `${box.left + box.width - SIZE - 1}px`;
      button.style.top = `${box.top + box.height - SIZE - 1}px`;
    }
  }

  #button(place: FilterPlace, heading: string): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.tabIndex = -1;
    button.className = place.active ? 'filter-arrow active' : 'filter-arrow';
    button.setAttribute('aria-label', this.#labelOf(heading));
    button.setAttribute('aria-haspopup', 'dialog');
    button.dataset.testid = `filter-arrow-${place.cell.row + 1}-${place.cell.column + 1}`;
    button.addEventListener('click', () => this.#open(place));
    return button;
  }
}
