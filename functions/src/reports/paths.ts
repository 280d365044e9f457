import { periodYear } from '@cchc/domain';
import type { Path } from '../store/store.ts';

/** Where the documents of a commune stand (design: "Storage"). */
export const memberPath = (commune: string, member: string): Path => ['communes', commune, 'members', member];
export const planPath = (commune: string, version: string): Path => ['communes', commune, 'plans', version];
export const calendarPath = (commune: string, year: number): Path => [
  'communes',
  commune,
  'calendar',
  String(year),
];
export const settingsPath = (commune: string, version: string): Path => [
  'communes',
  commune,
  'settings',
  version,
];
export const reportsPath = (commune: string): Path => ['communes', commune, 'reports'];
export const reportPath = (commune: string, period: string, unit: string): Path => [
  ...reportsPath(commune),
  `${period}_${unit}`,
];
export const auditPath = (commune: string, period: string, unit: string): Path => [
  ...reportPath(commune, period, unit),
  'audit',
];

export const commentsPath = (commune: string): Path => ['communes', commune, 'comments'];

const PERIOD = /^\d{4}-[A-Z][A-Z0-9]{0,5}$/;
const UNIT = /^[A-Za-z0-9-]{1,40}$/;

/** Whether a text from outside may name a period, and so stand in a path. */
export const isPeriodId = (text: string): boolean => PERIOD.test(text);
export const isUnitCode = (text: string): boolean => UNIT.test(text);

export const calendarOfPeriod = (commune: string, period: string): Path =>
  calendarPath(commune, periodYear(period));

/** What a year asks of the clauses, and tasks of the commune's own. */
export const annualPlanPath = (commune: string, year: number): Path => [
  'communes',
  commune,
  'annual-plan',
  String(year),
];

/** What signed reports and closed periods stood on. */
export const snapshotsPath = (commune: string): Path => ['communes', commune, 'snapshots'];

/** The text of a period's report to the province, and the chain of what happened to it. */
export const reportTextPath = (commune: string, period: string): Path => [
  'communes',
  commune,
  'province-reports',
  period,
];
export const reportEventsPath = (commune: string, period: string): Path => [
  ...reportTextPath(commune, period),
  'events',
];

/** Reports that left, each as it was signed. */
export const issuedPath = (commune: string): Path => ['communes', commune, 'issued'];

/** What a person looked at last in a period. */
export const lookPath = (commune: string, member: string, period: string): Path => [
  ...memberPath(commune, member),
  'looks',
  period,
];

/** Templates of the report that the commune brought itself. */
export const templatesPath = (commune: string): Path => ['communes', commune, 'report-templates'];
