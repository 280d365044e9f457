import type {
  CellField,
  CellProblem,
  CellType,
  EntryError,
  EntryValue,
  FormCode,
  Period,
  ReportState,
  RequestError,
  ServerValue,
  StandIn,
  StateBy,
} from '@cchc/domain';

/** One cell that a member of the group fills: the same fields, read by the same rules, as a cell of its sheet. */
export interface StandInColumn {
  /** The entry's key with the field: `TTHC.05#numerator`, `Q.03#text`, `TTHC.05#status`. */
  id: string;
  /** The entry's key. */
  key: string;
  field: CellField['of'];
  type: CellType;
  /** What the row of the form is called. */
  title: string;
  /** What the figure is called; '' for all else. */
  name: string;
  /** Words to choose from, in the order of the list. */
  words?: readonly string[];
}

export interface StandInCell {
  /** As it would be typed, with a decimal comma (1234,5); '' = empty. */
  value: string;
  /** What was typed and is not on the server yet; kept whatever a request comes to. */
  edited: string | null;
  /** Why what was typed cannot be sent. */
  problem?: Pick<CellProblem, 'code' | 'params'>;
}

/** A value that somebody else sent meanwhile: asked, not overwritten. By entry, not by cell. */
export interface StandInConflict {
  mine: EntryValue | undefined;
  theirs: ServerValue;
  base: EntryValue | undefined;
}

export interface StandInRow {
  unit: string;
  name: string;
  state: ReportState;
  stateBy: StateBy | null;
  /** By column id; a column that is not asked of this unit is absent. */
  cells: Record<string, StandInCell>;
  /** By entry key. */
  conflicts: Record<string, StandInConflict>;
  /** Người cung cấp, hình thức, ngày; needed before anything of the row is sent. */
  standIn: Partial<StandIn>;
  /** Cells that were typed into and are not on the server yet. */
  waiting: number;
  status:
    | { kind: 'idle' | 'saving' | 'saved' }
    /** Người cung cấp, hình thức or ngày is missing. */
    | { kind: 'source-missing' }
    /** Nothing is known about what the request did; the same one is sent again by the next "Lưu". */
    | { kind: 'offline' }
    | { kind: 'locked'; state: ReportState; by: string | null; at: string | null }
    | { kind: 'closed'; by: string | null; at: string | null }
    | { kind: 'blocked'; count: number }
    /** Some of what was sent was refused by itself; it stays in its cells. */
    | { kind: 'refused'; error: EntryError }
    | { kind: 'failed'; error: RequestError };
}

/** "Nhập thay": members as rows, one form at a time. */
export interface StandInTable {
  /** null = every unit that this person may stand in for. */
  group: string | null;
  period: Period;
  form: FormCode;
  columns: StandInColumn[];
  rows: StandInRow[];
}
