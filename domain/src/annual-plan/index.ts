/** The annual plan and the reading of appendices. An entrance of its own, so that other screens do not load it. */
export * from './annual-as-of.ts';
export * from './annual-plan.ts';
export * from './deadline.ts';
export * from './decide.ts';
export * from './import/apply.ts';
export * from './import/match.ts';
export * from './import/read-appendix.ts';
export * from './import/read-rows.ts';
export * from './import/source-table.ts';
export * from './import/unit-names.ts';
export * from './merge-item.ts';
export * from './newer-plan.ts';
export * from './own-tasks.ts';
export * from './planned-entries.ts';
export * from './progress.ts';
export * from './rights.ts';
export * from './stable-id.ts';
