import type { ClientState, ReportLayout } from '@cchc/domain';
import type { ExcelPort, ReportContents, WorkbookIdentity } from '../excel/port.ts';

/** What one workbook holds: the report of a period, and the registers of the year. */
export type Half = 'report' | 'registers';
/** How one of the two sees the workbook: as if there were nothing else in it. */
export type HalfPort = Pick<ExcelPort, 'read' | 'write' | 'keep'>;

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
  private readonly ahead = new Map<Half, ReportContents>();

  /**
   * @param states what memory knows of each
   * @param kept called after a write: the state of this one is in the workbook now
   */
  constructor(
    private readonly excel: HalfPort,
    private readonly layout: ReportLayout,
    private readonly states: Record<Half, () => ClientState>,
    private readonly kept: (half: Half) => void,
  ) {}

  /** From here on nothing that was read before counts. */
  beginRound(): void {
    this.ahead.clear();
  }

  half(half: Half): HalfPort {
    return {
      read: async () => seenBy(half, await this.readFor(half)),
      write: async (layout, decide) => {
        let written = false;
        const contents = await this.excel.write(layout, (now) => {
          const update = decide(seenBy(half, now));
          written = update !== null;
          if (!update) return null;
          const state = half === 'report' ? update.state : this.states.report();
          const registers = half === 'registers' ? update.state : this.states.registers();
          return {
            ...update,
            state,
            registers,
            identity: this.identityWith(update.identity, state, registers),
          };
        });
        this.remember(half, contents);
        if (written) this.kept(other(half));
        return seenBy(half, contents);
      },
      keep: (_state, identity) => this.keep(identity),
    };
  }

  /** Writes what memory knows of both, and the codes of new rows. */
  async keep(identity: WorkbookIdentity): Promise<void> {
    const [state, registers] = [this.states.report(), this.states.registers()];
    const whose = this.identityWith(identity, state, registers);
    if ((this.latest?.rows.uncoded.length ?? 0) === 0) await this.excel.keep(state, whose, registers);
    else
      this.latest = await this.excel.write(this.layout, () => ({
        writes: {},
        state,
        registers,
        identity: whose,
      }));
    this.kept('report');
    this.kept('registers');
  }

  private async readFor(half: Half): Promise<ReportContents> {
    const ready = this.ahead.get(half);
    this.ahead.delete(half);
    if (ready) return ready;
    const contents = await this.excel.read(this.layout);
    this.remember(half, contents);
    return contents;
  }

  private remember(half: Half, contents: ReportContents): void {
    this.latest = contents;
    this.ahead.set(other(half), contents);
  }

  private identityWith(
    identity: WorkbookIdentity,
    { cursor }: ClientState,
    registers: ClientState,
  ): WorkbookIdentity {
    return { ...identity, cursor, registers: registers.cursor };
  }
}
