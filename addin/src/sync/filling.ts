import {
  countEmpty,
  type EmptyFill,
  type EntryValue,
  type Evidence,
  fillEmpty,
  type Mark,
  type ReportReading,
  type SelectedCells,
  withEvidence,
} from '@cchc/domain';
import type { OpenReport } from './open-session.ts';
import { carriedInto } from './quick-fill.ts';

/** Filling cells that a person asked for, as if typed there: what was offered, many marks at once, an old value. */
export class Filling {
  /** Cells that were selected when empty ones were offered. */
  private selected: SelectedCells = new Map();

  constructor(private readonly report: OpenReport) {}

  async offerEmpty(): Promise<void> {
    const { context, prepared } = this.report;
    const { reading, selected } = await context.excel.selection(prepared.layout);
    this.selected = selected;
    context.state.set({ offer: { kind: 'empty', ...countEmpty(prepared.layout, reading, selected) } });
  }

  async offerPrevious(): Promise<void> {
    const { context, prepared, workbook } = this.report;
    await this.report.alone(() => workbook.report.look());
    const carried = carriedInto(workbook.report.reading, prepared);
    const texts = [...prepared.layout.entries.keys()].flatMap((key) => {
      const text = carried[key]?.text;
      return text === undefined ? [] : [{ key, text }];
    });
    context.state.set({ offer: { kind: 'previous', texts } });
  }

  async takeEmpty(fill: EmptyFill): Promise<void> {
    const { selected } = this;
    await this.offered((reading) => fillEmpty(this.report.prepared.layout, reading, selected, fill));
  }

  async takePrevious(): Promise<void> {
    await this.offered((reading) => carriedInto(reading, this.report.prepared));
  }

  /** Marks entries that are empty; what has a figure, a text or a mark keeps it. */
  async markMissing(keys: readonly string[], mark: Mark, reason: string): Promise<void> {
    const all: SelectedCells = new Map(keys.map((key) => [key, new Set<string>()]));
    const fill: EmptyFill = { kind: 'mark', mark, ...(reason.trim() !== '' && { reason }) };
    await this.take((reading) => fillEmpty(this.report.prepared.layout, reading, all, fill));
  }

  /** @returns false when the cells cannot be read any more: nothing was written */
  async putEvidence(key: string, evidence: Evidence | null): Promise<boolean> {
    const written = await this.take(({ entries }) => {
      const value = entries.get(key)?.value;
      return value === undefined ? {} : { [key]: withEvidence(value, evidence) };
    });
    return written > 0;
  }

  /** An old value comes back as a new edit; the history keeps what stood there. */
  async restore(key: string, value: EntryValue): Promise<void> {
    const { workbook } = this.report;
    if (key in workbook.report.state.conflicts) {
      await this.report.alone(() => workbook.decide({ [key]: { take: 'another', value } }));
      this.report.typed(new Set([key]));
    } else await this.take((reading) => (reading.entries.has(key) ? { [key]: value } : {}));
  }

  private async offered(choose: (reading: ReportReading) => Record<string, EntryValue>): Promise<void> {
    const count = await this.take(choose);
    this.report.context.state.set({ offer: { kind: 'filled', count } });
  }

  /** What we write fires no edit of a person: it is put in line for autosave here. */
  private async take(choose: (reading: ReportReading) => Record<string, EntryValue>): Promise<number> {
    const { workbook } = this.report;
    let written: string[] = [];
    try {
      written = await this.report.alone(() =>
        workbook.report.fill((reading) => {
          const writes = choose(reading);
          written = Object.keys(writes);
          return writes;
        }),
      );
    } finally {
      // A batch that was given up as lost may have run
      this.report.typed(new Set(written));
    }
    return written.length;
  }
}
