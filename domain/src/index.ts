/** The plan and its rules: pure TypeScript, no I/O, no clock, no DOM. The one entrance for the other workspaces. */
export * from './api/api.ts';
export * from './calendar/dates.ts';
export * from './calendar/period.ts';
export * from './entries/canonical.ts';
export * from './entries/entry.ts';
export * from './entries/entry-def.ts';
export * from './entries/entry-defs.ts';
export * from './entries/task-fields.ts';
export * from './errors/codes.ts';
export * from './plan/index.ts';
export * from './reports/report-doc.ts';
export * from './sync/audit.ts';
export * from './sync/authorise.ts';
export * from './sync/decide-sync.ts';
export { type Asked, own, record } from './sync/judge-entries.ts';
export * from './sync/version.ts';
export * from './text/canonical.ts';
