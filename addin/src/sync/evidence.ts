import { documentsOf, type EntryDef, type EntryValue, type Evidence } from '@cchc/domain';
import type { LedgerContext } from './context.ts';
import type { EvidenceView } from './ledger-state.ts';
import type { ReportSession } from './report-session.ts';

/** "Minh chứng" of a row: chosen from the unit's Sổ văn bản or typed, and written into its cell as if typed there. */
export class EvidenceWork {
  constructor(
    private readonly context: LedgerContext,
    private readonly session: () => ReportSession | null,
  ) {}

  /** Of the row whose cell is selected; nothing can be chosen where that row has no Minh chứng. */
  async open(): Promise<void> {
    const session = this.session();
    if (!session) return;
    const selected = await session.selectedKey();
    await session.alone(() => session.workbook.look());
    const def = selected === null ? undefined : evidenceOf(session, selected);
    this.context.state.set({ evidence: viewOf(session, def ?? null) });
  }

  async put(evidence: Evidence | null): Promise<void> {
    const session = this.session();
    const before = this.context.state.get().evidence;
    if (!session || before?.key === null || before === null) return;
    const { key } = before;
    const written = await session.filling.putEvidence(key, evidence);
    const def = session.prepared.defs.get(key) ?? null;
    this.context.state.set({ evidence: { ...viewOf(session, def), written } });
  }

  close(): void {
    this.context.state.set({ evidence: null });
  }
}

/** The entry of a cell's row to which the row's Minh chứng belongs: of a task its result. */
function evidenceOf({ prepared: { defs } }: ReportSession, key: string): EntryDef | undefined {
  const own = defs.get(key);
  if (!own || own.extras.includes('evidence')) return own;
  return [...defs.values()].find(
    ({ form, row, extras }) => form === own.form && row === own.row && extras.includes('evidence'),
  );
}

function viewOf(session: ReportSession, def: EntryDef | null): EvidenceView {
  const { report, registers } = session.workbook;
  const rows: Record<string, EntryValue> = {};
  for (const [key, { value }] of registers.reading.entries) if (value !== undefined) rows[key] = value;
  const shown = { documents: documentsOf(rows), written: false };
  if (!def?.extras.includes('evidence'))
    return { ...shown, key: null, name: '', place: null, value: null, hindrance: null };
  const { key } = def;
  const value = report.reading.entries.get(key)?.value;
  const hindrance =
    key in report.state.conflicts
      ? 'conflict'
      : value === undefined
        ? 'unreadable'
        : session.restorable(key)
          ? null
          : 'locked';
  return {
    ...shown,
    key,
    name: session.nameOf(key),
    place: session.placeOf(key),
    value: value?.evidence ?? null,
    hindrance,
  };
}
