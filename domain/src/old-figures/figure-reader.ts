import type { SourceTable } from '../annual-plan/import/source-table.ts';
import { unitReader } from '../annual-plan/import/unit-names.ts';
import { canonicalEntry } from '../entries/canonical.ts';
import type { Mark } from '../entries/entry.ts';
import { entryDefs } from '../entries/entry-defs.ts';
import type { Plan } from '../plan/schema.ts';
import { reportingUnits } from '../plan/units.ts';
import { cellFigures } from './cell-figures.ts';
import type { FigureFault, FiguresRead, LabelAnswers } from './figures-read.ts';
import { type FigureGrid, figureGrid, isAside, isTotal, type LabelledCell } from './grid.ts';
import { componentOf, measureReader, type TableMeasure, tableMeasures } from './measure-labels.ts';

/** An entry while its cells are gathered. */
interface Found {
  unit: string;
  measure: TableMeasure;
  parts: Map<string, number | boolean>;
  mark: Mark | null;
  lines: number[];
  broken: boolean;
  cell: LabelledCell;
}

const begun = (unit: string, measure: TableMeasure, cell: LabelledCell): Found => ({
  unit,
  measure,
  parts: new Map(),
  mark: null,
  lines: [],
  broken: false,
  cell,
});

const LABEL = 120;
const labelOf = (parts: readonly string[]): string => parts.join(' – ').slice(0, LABEL);

/** Reads tables one after the other, and gathers what their cells give of each entry. */
export class FigureReader {
  readonly read: FiguresRead = {
    figures: [],
    faults: [],
    asked: { units: [], measures: [], separator: false },
    totals: 0,
  };
  readonly #plan: Plan;
  readonly #year: number;
  readonly #answers: LabelAnswers;
  readonly #unitCodes: Set<string>;
  readonly #units: (text: string) => { codes: string[] };
  readonly #measures: (label: string) => TableMeasure | null;
  readonly #byKey: Map<string, TableMeasure>;
  readonly #found = new Map<string, Found>();

  constructor(plan: Plan, year: number, answers: LabelAnswers) {
    this.#plan = plan;
    this.#year = year;
    this.#answers = answers;
    this.#unitCodes = new Set(reportingUnits(plan).map(({ code }) => code));
    this.#units = unitReader(plan);
    this.#measures = measureReader(plan);
    this.#byKey = new Map(tableMeasures(plan).map((each) => [each.key, each]));
  }

  /** The one reporting unit that a label names. */
  #unitOf(label: string): string | null {
    if (this.#unitCodes.has(label.trim())) return label.trim();
    const { codes } = this.#units(label);
    const [code] = codes;
    return codes.length === 1 && code !== undefined && this.#unitCodes.has(code) ? code : null;
  }

  #unitIn(parts: readonly string[]): string | null {
    return parts.map((part) => this.#unitOf(part)).find((code) => code !== null) ?? null;
  }

  #measureOf(parts: readonly string[]): TableMeasure | null {
    for (const part of [...parts, labelOf(parts)]) {
      const found = this.#measures(part);
      if (found) return found;
    }
    return null;
  }

  table(table: SourceTable): void {
    const grid = figureGrid(table);
    if (grid === null) return;
    if (grid.long) this.#longTable(grid);
    else this.#crossTable(grid);
  }

  /** Units down and measures across, or the other way: as more of the labels are understood. */
  #crossTable(grid: FigureGrid): void {
    const some = (labels: readonly string[][], of: (parts: readonly string[]) => unknown): number =>
      labels.filter((parts) => of(parts) !== null).length;
    const unit = (parts: readonly string[]) => this.#unitIn(parts);
    const measure = (parts: readonly string[]) => this.#measureOf(parts);
    const measuresAcross = some(grid.columns, measure);
    const measuresDown = some(grid.rows, measure);
    const [unitsDown, unitsAcross] = [some(grid.rows, unit), some(grid.columns, unit)];
    if (measuresAcross + measuresDown + unitsDown + unitsAcross === 0) {
      const [first] = grid.cells;
      if (first) this.#fault(first, 'no-labels');
    } else if (unitsDown + measuresAcross > unitsAcross + measuresDown)
      for (const cell of grid.cells) this.#piece(cell, cell.row, cell.column, cell.column);
    else this.#measuresDown(grid, unitsAcross === 0);
  }

  /** One row is one unit and one measure; a unit may be written only where its rows begin. */
  #longTable({ cells }: FigureGrid): void {
    let unit = '';
    for (const cell of cells) {
      unit = cell.unit || unit;
      this.#piece(cell, [unit], cell.others, [...cell.others, ...cell.column]);
    }
  }

  /**
   * Rows of components stand below the row that names their measure.
   *
   * @param oneUnit no column names a unit: a heading between the rows does, or the whole table is of one
   */
  #measuresDown({ cells }: FigureGrid, oneUnit: boolean): void {
    let before: TableMeasure | null = null;
    let unit: readonly string[] = [];
    let section: readonly string[] = [];
    for (const cell of cells) {
      if (section.join() !== cell.section.join()) {
        before = this.#measureOf(cell.section) ?? before;
        if (this.#unitIn(cell.section) !== null) unit = cell.section;
        section = cell.section;
      }
      const own: TableMeasure | null = this.#measureOf(cell.row);
      if (own) before = own;
      const known: TableMeasure | null =
        !own && before && componentOf(before, cell.row) !== null ? before : null;
      this.#piece(cell, oneUnit ? unit : cell.column, cell.row, [...cell.row, ...cell.column], known);
    }
  }

  #piece(
    cell: LabelledCell,
    units: readonly string[],
    measures: readonly string[],
    components: readonly string[],
    known: TableMeasure | null = null,
  ): void {
    if (units.some(isTotal)) {
      this.read.totals++;
      return;
    }
    const unit = this.#answered(units, 'units', () => this.#unitIn(units));
    const key =
      known?.key ?? this.#answered(measures, 'measures', () => this.#measureOf(measures)?.key ?? null);
    const measure = key === null ? null : this.#byKey.get(key);
    if (unit === null || !measure) return;
    this.#take(unit, measure, componentOf(measure, components), cell);
  }

  /** What a label means: as it was read, else as somebody said; null while nobody did, or where it is left out. */
  #answered(parts: readonly string[], kind: 'units' | 'measures', read: () => string | null): string | null {
    const found = read();
    if (found !== null) return found;
    const label = labelOf(parts.filter((part) => !isAside(part)));
    const said = this.#answers[kind][label];
    if (said === undefined && !this.read.asked[kind].includes(label)) this.read.asked[kind].push(label);
    return said ?? null;
  }

  #take(unit: string, measure: TableMeasure, component: string | null, cell: LabelledCell): void {
    const read = cellFigures(cell.text, measure, component, this.#answers.separator);
    if (read.kind === 'nothing') return;
    const id = `${unit} ${measure.key}`;
    const found = this.#found.get(id) ?? begun(unit, measure, cell);
    this.#found.set(id, found);
    if (!found.lines.includes(cell.line)) found.lines.push(cell.line);
    // Half of what is counted is no figure: an entry with a cell that cannot be read is told, not written
    if (read.kind === 'waits') this.read.asked.separator = true;
    if (read.kind === 'fault') this.#fault(cell, read.why);
    if (read.kind === 'waits' || read.kind === 'fault') found.broken = true;
    if (read.kind === 'mark') found.mark = read.mark;
    if (read.kind !== 'figures') return;
    for (const [key, value] of read.figures) {
      const before = found.parts.get(key);
      if (before !== undefined && before !== value) {
        found.broken = true;
        this.#fault(cell, 'doubled');
      } else found.parts.set(key, value);
    }
  }

  #fault(cell: LabelledCell, why: FigureFault['why']): void {
    this.read.faults.push({
      line: cell.line,
      text: cell.text,
      label: labelOf([...cell.row, ...cell.column]),
      why,
    });
  }

  /** Each figure by itself: asked of its unit, and allowed for its measure. */
  finish(): FiguresRead {
    const defs = new Map<string, ReturnType<typeof entryDefs>>();
    for (const { unit, measure, parts, mark, lines, broken, cell } of this.#found.values()) {
      if (broken) continue;
      const own = defs.get(unit) ?? entryDefs(this.#plan, unit, this.#year);
      defs.set(unit, own);
      const def = own.get(measure.key);
      if (def === undefined) {
        this.#fault(cell, 'not-asked');
        continue;
      }
      const entry = parts.size > 0 ? { components: Object.fromEntries(parts) } : mark ? { mark } : {};
      const canonical = canonicalEntry(entry, def);
      if (!canonical.ok || canonical.value === null) this.#fault(cell, 'not-allowed');
      else this.read.figures.push({ unit, key: measure.key, entry: canonical.value, lines });
    }
    return this.read;
  }
}
