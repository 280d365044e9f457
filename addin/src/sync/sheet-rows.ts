import { type Register, replyKey, rowKey } from '@cchc/domain';
import { randomRowId } from '../excel/row-id.ts';
import type { ReportSync } from './report-sync.ts';

/** What a person does to rows of registers in the pane: it lands in the sheet, as if typed there. */
export class SheetRows {
  /**
   * @param written told of the keys that were written, so that they are sent like any edit
   * @param alone runs something while no round is under way
   * @param withRound the same, then a round
   */
  constructor(
    private readonly registers: ReportSync,
    private readonly written: (keys: readonly string[]) => void,
    private readonly alone: <Result>(work: () => Promise<Result>) => Promise<Result>,
    private readonly withRound: (work: () => Promise<void>) => Promise<void>,
    private readonly newId: () => string = randomRowId,
  ) {}

  /** @returns false when the register has no sheet here any more */
  async add({ prefix }: Register, fields: Record<string, string>): Promise<boolean> {
    const key = rowKey(prefix, this.newId());
    await this.alone(() => this.registers.fill(() => ({ [key]: { fields } })));
    const there = this.registers.reading.entries.has(key);
    if (there) this.written([key]);
    return there;
  }

  /** The answer beside a row; null takes it away. */
  async answer(key: string, fields: Record<string, string> | null): Promise<boolean> {
    const reply = replyKey(key);
    if (!this.registers.reading.entries.has(reply)) await this.alone(() => this.registers.look());
    if (!this.registers.reading.entries.has(reply)) return false;
    await this.alone(() => this.registers.fill(() => ({ [reply]: fields && { fields } })));
    this.written([reply]);
    return true;
  }

  /** Deletes a row for everybody: the server is told first, then the sheet loses it. */
  remove(key: string): Promise<void> {
    return this.withRound(async () => {
      await this.registers.remove(key);
    });
  }
}
