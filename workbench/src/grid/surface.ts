import {
  CustomCommandExecutionError,
  ICommandService,
  type IRange,
  IUniverInstanceService,
  type IWorksheetData,
  LifecycleService,
  LifecycleStages,
  mergeWorksheetSnapshotWithDefault,
  type Univer,
  UniverInstanceType,
  type Workbook as UniverWorkbook,
} from '@univerjs/core';
import {
  getCoordByCell,
  getViewportByCell,
  InsertSheetMutation,
  IRenderManagerService,
  RemoveSheetMutation,
  ScrollToRangeOperation,
  SelectionMoveType,
  SetFrozenMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetSkeletonManagerService,
  ToggleGridlinesMutation,
} from '@univerjs/preset-sheets-core';
import type { Area } from '../model/index.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What a person did with the pointer. */
export interface SurfaceEvents {
  /** the pointer went down on cells, before the selection is final */
  readonly pressed: () => void;
  readonly selected: (areas: readonly Area[]) => void;
  readonly resizedColumns: (column: number, count: number, pixels: number) => void;
  readonly resizedRows: (row: number, count: number, pixels: number) => void;
  readonly filled: (from: Area, to: Area) => void;
  /** the border of the selection was dragged */
  readonly moved: (from: Area, to: Area) => void;
  readonly scrolled: () => void;
}

const areaOf = (range: IRange): Area => ({
  row: range.startRow,
  column: range.startColumn,
  rows: range.endRow - range.startRow + 1,
  columns: range.endColumn - range.startColumn + 1,
});

/** Univer's own deeds that would change cells behind the model's back. */
const FORBIDDEN =
  /^sheet\.command\.(move-rows|move-cols|insert|delete|remove|set-range-values|clear|paste|cut|set-worksheet-col-auto-width)/;

/** Excel's sizes; contents come later. Univer knows sheets by the model's ids and never shows a name. */
function blankSheet(id: string): IWorksheetData {
  return mergeWorksheetSnapshotWithDefault({
    id,
    name: id,
    rowCount: 200,
    columnCount: 26,
    defaultRowHeight: 20,
    defaultColumnWidth: 64,
    rowHeader: { width: 38 },
    columnHeader: { height: 20 },
  });
}

let lastUnit = 0;

/** One workbook drawn by Univer: sheets by the model's ids, selection, scrolling, and where a cell is on the screen. */
export class Surface {
  readonly unitId = `book${++lastUnit}`;
  readonly #univer: Univer;
  readonly #commands: ICommandService;
  readonly book: UniverWorkbook;
  readonly #stops: (() => void)[] = [];
  #own = 0;

  constructor(univer: Univer, sheets: readonly string[], active: string, events: SurfaceEvents) {
    this.#univer = univer;
    this.#commands = univer.__getInjector().get(ICommandService);
    const order = [active, ...sheets.filter((id) => id !== active)];
    this.book = univer.createUnit<object, UniverWorkbook>(UniverInstanceType.UNIVER_SHEET, {
      id: this.unitId,
      name: this.unitId,
      sheetOrder: order,
      sheets: Object.fromEntries(sheets.map((id) => [id, blankSheet(id)])),
      defaultStyle: { ff: 'Carlito', fs: 11 },
    });
    const units = univer.__getInjector().get(IUniverInstanceService);
    units.setCurrentUnitForType(this.unitId);
    units.focusUnit(this.unitId);
    this.#listen(events);
  }

  /** Univer builds its screen some time after its first workbook; before that nothing can be shown or measured. */
  async ready(): Promise<void> {
    const lifecycle = this.#univer.__getInjector().get(LifecycleService);
    await lifecycle.onStage(LifecycleStages.Rendered);
    // else the fill handle works only some seconds later
    if (lifecycle.stage < LifecycleStages.Steady)
      setTimeout(() => {
        lifecycle.stage = LifecycleStages.Steady;
      });
  }

  dispose(): void {
    for (const stop of this.#stops) stop();
    this.#univer.__getInjector().get(IUniverInstanceService).disposeUnit(this.unitId);
  }

  sheet(id: string) {
    return this.book.getSheetBySheetId(id) ?? null;
  }

  sheetIds(): string[] {
    return this.book.getSheets().map((sheet) => sheet.getSheetId());
  }

  addSheet(id: string): void {
    this.#run(InsertSheetMutation.id, {
      unitId: this.unitId,
      index: this.book.getSheetSize(),
      sheet: blankSheet(id),
    });
  }

  removeSheet(id: string): void {
    this.#run(RemoveSheetMutation.id, { unitId: this.unitId, subUnitId: id, subUnitName: '' });
  }

  activate(id: string): void {
    this.#run(SetWorksheetActiveOperation.id, { unitId: this.unitId, subUnitId: id });
  }

  /** Draws the sheet again after its data was written. */
  redraw(id: string): void {
    const showGridlines = this.sheet(id)?.getConfig().showGridlines;
    this.#run(ToggleGridlinesMutation.id, { unitId: this.unitId, subUnitId: id, showGridlines });
  }

  freeze(id: string, rows: number, columns: number): void {
    const none = rows === 0 && columns === 0;
    const freeze = {
      startRow: none ? -1 : rows,
      startColumn: none ? -1 : columns,
      ySplit: rows,
      xSplit: columns,
    };
    this.#run(SetFrozenMutation.id, { unitId: this.unitId, subUnitId: id, ...freeze });
  }

  select(id: string, areas: readonly Area[], active: { row: number; column: number }): void {
    const sheet = this.sheet(id);
    if (!sheet) return;
    const range = (a: Area): IRange => ({
      startRow: a.row,
      startColumn: a.column,
      endRow: Math.min(a.row + a.rows, sheet.getRowCount()) - 1,
      endColumn: Math.min(a.column + a.columns, sheet.getColumnCount()) - 1,
    });
    const merged = sheet.getMergedCell(active.row, active.column);
    const primary = {
      actualRow: active.row,
      actualColumn: active.column,
      isMerged: Boolean(merged),
      isMergedMainCell: Boolean(merged),
      startRow: merged?.startRow ?? active.row,
      startColumn: merged?.startColumn ?? active.column,
      endRow: merged?.endRow ?? active.row,
      endColumn: merged?.endColumn ?? active.column,
    };
    const selections = areas.map((area, i) => ({
      range: range(area),
      primary: i === areas.length - 1 ? primary : null,
      style: { strokeWidth: 2 },
    }));
    this.#run(SetSelectionsOperation.id, {
      unitId: this.unitId,
      subUnitId: id,
      selections,
      type: SelectionMoveType.MOVE_END,
    });
  }

  reveal(row: number, column: number): void {
    this.#run(ScrollToRangeOperation.id, {
      range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
    });
  }

  /** Heights in pixels that wrapped text needs in these rows of the active sheet. */
  neededHeights(rows: readonly number[]): ReadonlyMap<number, number> {
    const skeleton = this.#render()?.with(SheetSkeletonManagerService).getCurrentSkeleton();
    const last = (this.book.getActiveSheet()?.getColumnCount() ?? 1) - 1;
    const ranges = rows.map((row) => ({ startRow: row, endRow: row, startColumn: 0, endColumn: last }));
    const found = skeleton?.calculateAutoHeightInRange(ranges) ?? [];
    return new Map(found.map(({ row, autoHeight }) => [row, autoHeight ?? 0]));
  }

  /** Where a cell of the active sheet is, in pixels of the container; null while nothing is drawn. */
  box(row: number, column: number): Box | null {
    const render = this.#render();
    const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
    const sheet = this.book.getActiveSheet();
    if (!render || !skeleton || !sheet) return null;
    const viewport = getViewportByCell(row, column, render.scene, sheet);
    const { startX, startY, endX, endY } = getCoordByCell(row, column, render.scene, skeleton);
    const dx = viewport?.viewportScrollX ?? 0;
    const dy = viewport?.viewportScrollY ?? 0;
    return { left: startX - dx, top: startY - dy, width: endX - startX, height: endY - startY };
  }

  #render() {
    return this.#univer.__getInjector().get(IRenderManagerService).getRenderById(this.unitId);
  }

  #run(id: string, params: object): void {
    this.#own++;
    try {
      this.#commands.syncExecuteCommand(id, params, { onlyLocal: true });
    } finally {
      this.#own--;
    }
  }

  #listen(events: SurfaceEvents): void {
    const before = this.#commands.beforeCommandExecuted(({ id, params }) => {
      if (this.#own > 0) return;
      if (id === 'sheet.command.auto-fill') {
        const { sourceRange, targetRange } = params as { sourceRange: IRange; targetRange: IRange };
        const whole = (r: IRange | { rows: number[]; cols: number[] }): Area =>
          'rows' in r
            ? { row: r.rows[0]!, column: r.cols[0]!, rows: r.rows.length, columns: r.cols.length }
            : areaOf(r);
        events.filled(whole(sourceRange), whole(targetRange));
        throw new CustomCommandExecutionError('the model fills');
      }
      if (id === 'sheet.command.move-range') {
        const { fromRange, toRange } = params as { fromRange: IRange; toRange: IRange };
        events.moved(areaOf(fromRange), areaOf(toRange));
        throw new CustomCommandExecutionError('the model moves');
      }
      if (FORBIDDEN.test(id)) throw new CustomCommandExecutionError('the model decides');
    });
    const after = this.#commands.onCommandExecuted(({ id, params }) => {
      if (id === 'sheet.operation.set-scroll') events.scrolled();
      if (this.#own > 0) return;
      if (id === SetSelectionsOperation.id) {
        const { selections, type, unitId } = params as {
          selections: { range: IRange }[];
          type?: SelectionMoveType;
          unitId: string;
        };
        if (unitId !== this.unitId || selections.length === 0) return;
        if (type === SelectionMoveType.MOVE_START) events.pressed();
        else if (type === SelectionMoveType.MOVE_END) events.selected(selections.map((s) => areaOf(s.range)));
      } else if (id === 'sheet.mutation.set-worksheet-col-width') {
        const { ranges, colWidth } = params as { ranges: IRange[]; colWidth: number };
        for (const r of ranges)
          events.resizedColumns(r.startColumn, r.endColumn - r.startColumn + 1, colWidth);
      } else if (id === 'sheet.mutation.set-worksheet-row-height') {
        const { ranges, rowHeight } = params as { ranges: IRange[]; rowHeight: number };
        for (const r of ranges) events.resizedRows(r.startRow, r.endRow - r.startRow + 1, rowHeight);
      }
    });
    this.#stops.push(
      () => before.dispose(),
      () => after.dispose(),
    );
  }
}
