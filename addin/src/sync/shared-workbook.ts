import type { ClientState, ReportLayout, ReportReading } from '@cchc/domain';
import { ExcelFailure } from '../excel/failure.ts';
import type {
  ExcelPort,
  LockRequest,
  ReportContents,
  WorkbookIdentity,
  WorkbookUpdate,
} from '../excel/port.ts';

/** What one workbook holds: the report of a period, and the registers of the year. */
export type Half = 'report' | 'registers';
/** How one of the two sees the workbook: as if there were nothing else in it. */
export type HalfPort = Pick<ExcelPort, 'read' | 'write'>;
/** The workbook as the two share it. */
export type SharedPort = Pick<ExcelPort, 'read' | 'write' | 'lock'>;

/** What one of the two knows, for a write that the other one makes. */
export interface HalfMemory {
  readonly identity: WorkbookIdentity;
  /** With what another pane wrote into the part that was just read. */
  known(part: ClientState | null): ClientState;
  /** It stands in the workbook now, beside these cells. */
  kept(state: ClientState, reading: ReportReading): void;
}

const other = (half: Half): Half => (half === 'report' ? 'registers' : 'report');

const seenBy = (half: Half, contents: ReportContents): ReportContents =>
  half === 'report' ? contents : { ...contents, state: contents.registers, reading: contents.rows.reading };

/**
 * One workbook for two reports. What is read for one is there for the other, so that a round costs one reading;
 * what is written for one keeps the state of both, since they stand in one part.
 */
export class SharedWorkbook {
  /** As it was last read or written. */
  latest: ReportContents | null = null;
  /** Readings of the cells are numbered as they begin: what is typed later is not in them. */
  begun = 0;
  /** Which one each of the two was last given. */
  readonly taken: Record<Half, number> = { report: 0, registers: 0 };
  private readonly ahead = new Map<Half, { contents: ReportContents; at: number }>();

  private writes = 0;

  /**
   * @param pane unique for ever: what this pane writes is told from what another one writes
   */
  constructor(
    private readonly excel: SharedPort,
    private layout: ReportLayout,
    private readonly memory: (half: Half) => HalfMemory,
    private readonly pane: string,
  ) {}

  /** From here on nothing that was read before counts. */
  beginRound(): void {
    this.ahead.clear();
  }

  /** Whether the next reading of it costs nothing: it was read with the other one. */
  isAhead(half: Half): boolean {
    return this.ahead.has(half);
  }

  half(half: Half): HalfPort {
    return {
      read: async () => seenBy(half, await this.readFor(half)),
      write: async (layout, decide) => {
        let beside: ClientState | null = null;
        const at = this.begin();
        // What was read with the other one is older than what is written now
        this.ahead.delete(half);
        const contents = await this.excel.write(layout, (now) => {
          this.checkPlan(now);
          const update = decide(seenBy(half, now));
          if (!update) return null;
          const part = half === 'report' ? now.registers : now.state;
          beside = this.memory(other(half)).known(part);
          return this.stamped(
            update.writes,
            half === 'report' ? update.state : beside,
            half === 'report' ? beside : update.state,
          );
        });
        this.remember(half, contents, at);
        if (beside) this.keptOf(other(half), contents);
        return seenBy(half, contents);
      },
    };
  }

  /** Writes what memory knows of both, and the codes of new rows. */
  async keep(): Promise<void> {
    const at = this.begin();
    this.adopt(await this.excel.write(this.layout, (now) => this.withBoth(now)), at);
  }

  /**
   * Locks the forms of the report, or opens them.
   *
   * @param lock what the sheets show then; undefined = open
   * @returns sheets that somebody protected with a password
   */
  async lock(request: LockRequest, lock: string | undefined): Promise<string[]> {
    const at = this.begin();
    const { contents, foreign } = await this.excel.lock(this.layout, request, (now) => {
      const update = this.withBoth(now);
      const { lock: _, ...state } = update.state;
      return { ...update, state: { ...state, ...(lock !== undefined && { lock }) } };
    });
    this.adopt(contents, at);
    return foreign;
  }

  /** The sheets were rewritten: what was read before counts no more. */
  moveTo(layout: ReportLayout): void {
    this.layout = layout;
    this.latest = null;
    this.ahead.clear();
  }

  /**
   * The forms are of the version of the plan that the workbook says. Another pane may have brought them to a newer one
   * meanwhile, or its person took that back: rows have other codes then, and what is known here is of none of them.
   *
   * @throws ExcelFailure `moved`
   */
  private checkPlan({ identity }: ReportContents): void {
    const { plan } = this.memory('report').identity;
    if (identity && identity.plan !== plan)
      throw new ExcelFailure('moved', `the forms are of ${identity.plan}, this pane knows those of ${plan}`);
  }

  private withBoth(now: ReportContents): WorkbookUpdate {
    this.checkPlan(now);
    const [report, registers] = [this.memory('report'), this.memory('registers')];
    return this.stamped({}, report.known(now.state), registers.known(now.registers));
  }

  private adopt(contents: ReportContents, at: number): void {
    this.latest = contents;
    this.ahead.clear();
    this.taken.report = at;
    this.taken.registers = at;
    this.keptOf('report', contents);
    this.keptOf('registers', contents);
  }

  private keptOf(half: Half, contents: ReportContents): void {
    const { state, reading } = seenBy(half, contents);
    if (state) this.memory(half).kept(state, reading);
  }

  /** Whatever half is written, the workbook says whose report it is, under one stamp for both. */
  private stamped(
    writes: WorkbookUpdate['writes'],
    report: ClientState,
    registers: ClientState,
  ): WorkbookUpdate {
    this.writes += 1;
    const stamp = `${this.pane}.${this.writes}`;
    return {
      writes,
      state: { ...report, stamp },
      registers: { ...registers, stamp },
      identity: {
        ...this.memory('report').identity,
        cursor: report.cursor,
        registers: registers.cursor,
      },
    };
  }

  private begin(): number {
    this.begun += 1;
    return this.begun;
  }

  private async readFor(half: Half): Promise<ReportContents> {
    const ready = this.ahead.get(half);
    this.ahead.delete(half);
    if (ready) {
      this.taken[half] = ready.at;
      return ready.contents;
    }
    const at = this.begin();
    const contents = await this.excel.read(this.layout);
    this.checkPlan(contents);
    this.remember(half, contents, at);
    return contents;
  }

  private remember(half: Half, contents: ReportContents, at: number): void {
    this.latest = contents;
    this.taken[half] = at;
    this.ahead.set(other(half), { contents, at });
  }
}
