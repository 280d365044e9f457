/** One line of a source file that is other than it should be, when the file is loaded for the harness. */
export interface Change {
  /** Path from the root of the repository. */
  file: string;
  /** Stands in the file exactly once. */
  from: string;
  to: string;
}

export interface Fault {
  name: string;
  changes: readonly Change[];
}

const one = (name: string, ...changes: Change[]): Fault => ({ name, changes });

const MUTATION = '  if (mutation) {';

/** Ten ways to break the promise, each of which the schedules must find. */
export const FAULTS: readonly Fault[] = [
  one('no tombstones', {
    file: 'domain/src/sync/decide-sync.ts',
    from: '    write: { report: next, audit },',
    to: `    write: {
      report: {
        ...next,
        entries: Object.fromEntries(Object.entries(entries).filter(([, { value }]) => value !== null)),
      },
      audit,
    },`,
  }),
  one('no restore detection', {
    file: 'domain/src/sync/version.ts',
    from: "  if (cursor === null) return 'known';",
    to: "  if (cursor === null || report) return 'known';",
  }),
  one('forgetting old mutations', {
    file: 'domain/src/sync/decide-sync.ts',
    from: MUTATION,
    to: '  if (mutation && mutation.version === context.report?.cursor) {',
  }),
  one('comparing components', {
    file: 'domain/src/sync/judge-entries.ts',
    from: '    else if ((there?.version ?? null) === base) judged.accepted[key] = canonical.value;',
    to: `    else if ((there?.version ?? null) === base) judged.accepted[key] = canonical.value;
    else if (there?.value?.components && canonical.value?.components)
      judged.accepted[key] = {
        ...canonical.value,
        components: { ...there.value.components, ...canonical.value.components },
      };`,
  }),
  one('treating an absent row as cleared', {
    file: 'domain/src/sync/client-outgoing.ts',
    from: '  return result;',
    to: `  for (const [key, { value, version }] of Object.entries(state.baseline))
    if (value !== null && !reading.entries.has(key) && !reading.duplicates.has(key))
      result.entries[key] = { value: null, base: version };
  return result;`,
  }),
  one('sending an entry with an open conflict', {
    file: 'domain/src/sync/client-outgoing.ts',
    from: '    if (value === undefined || key in state.conflicts || reading.duplicates.has(key)) continue;',
    to: `    if (value === undefined || reading.duplicates.has(key)) continue;
    const open = state.conflicts[key];
    if (open) {
      result.entries[key] = { value, base: open.version };
      continue;
    }`,
  }),
  one('writing the part before the cells', {
    file: 'addin/src/excel/excel-port.ts',
    from: '        const { conflicts = {} } = update.registers ?? known.registers ?? {};',
    to: `        queueState(context, known, update.state, update.identity, update.registers).partAdded();
        await context.sync();
        const { conflicts = {} } = update.registers ?? known.registers ?? {};`,
  }),
  one("dropping a late reply's guard", {
    file: 'addin/src/sync/sync-answers.ts',
    from: '  inFlight !== null && reply.mutationId === inFlight.mutationId;',
    to: '  inFlight !== null && reply.mutationId !== undefined;',
  }),
  one(
    'counting a retry twice',
    {
      file: 'domain/src/sync/decide-sync.ts',
      from: MUTATION,
      to: '  if (mutation && !mutation.mutationId) {',
    },
    {
      file: 'functions/src/reports/report-transaction.ts',
      from: '{ create: mutationPath, data: write.audit }',
      to: '{ set: mutationPath, data: write.audit }',
    },
  ),
  one('accepting on a locked report', {
    file: 'domain/src/sync/lock.ts',
    from: '  if (!isOpenFor(period, unit, today)) return periodClosed(period);',
    to: '  if (!isOpenFor(period, unit, today)) return null;',
  }),
];
