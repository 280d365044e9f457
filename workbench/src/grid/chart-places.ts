import type { CellPosition, Sheet } from '../model/index.ts';
import type { Box } from './surface.ts';

/** Where charts lie: a frame with the chart's title and what it is drawn from. Nothing is drawn in it. */
export class ChartPlaces {
  readonly element = document.createElement('div');
  #frames: { readonly chart: Sheet['charts'][number]; readonly frame: HTMLElement }[] = [];
  #drawn: Sheet['charts'] | null = null;

  constructor() {
    this.element.className = 'chart-places';
  }

  /** Makes the frames of a sheet again where its charts changed. */
  show({ charts }: Sheet): void {
    if (charts === this.#drawn) return;
    this.#drawn = charts;
    this.#frames = charts.map((chart) => {
      const frame = document.createElement('div');
      frame.className = 'chart-place';
      frame.setAttribute('role', 'img');
      frame.setAttribute('aria-label', chart.title || chart.name);
      frame.textContent = chart.title || chart.name;
      return { chart, frame };
    });
    this.element.replaceChildren(...this.#frames.map(({ frame }) => frame));
  }

  /** @param boxOf where a cell is in pixels of the grid, null when it is not drawn */
  place(boxOf: (cell: CellPosition) => Box | null): void {
    for (const { chart, frame } of this.#frames) {
      const { row, column, rows, columns } = chart.place;
      const first = boxOf({ row, column });
      const last = boxOf({ row: row + rows - 1, column: column + columns - 1 });
      frame.hidden = !first || !last;
      if (!first || !last) continue;
      frame.style.left = `${first.left}px`;
      frame.style.top = `${first.top}px`;
      frame.style.width = `${last.left + last.width - first.left}px`;
      frame.style.height = `${last.top + last.height - first.top}px`;
    }
  }
}
