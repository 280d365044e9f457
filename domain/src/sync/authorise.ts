import type { MemberDoc } from '../reports/report-doc.ts';

/** Roles that see the reports of every unit. */
const SEES_ALL = ['coordinator', 'leader', 'admin'] as const;

/** Reading a report: one's own units; coordinator, leader and admin see all. */
export const mayRead = (member: MemberDoc, unit: string): boolean =>
  member.active && (member.units.includes(unit) || SEES_ALL.some((role) => member.roles.includes(role)));

/** Filling a report: officials and heads their units, a coordinator the units that are also theirs. */
export const mayWrite = (member: MemberDoc, unit: string): boolean =>
  member.active &&
  member.units.includes(unit) &&
  (member.roles.includes('official') ||
    member.roles.includes('head') ||
    member.roles.includes('coordinator'));

/** Seeing the totals of all units. */
export const mayConsolidate = (member: MemberDoc): boolean =>
  member.active && SEES_ALL.some((role) => member.roles.includes(role));
