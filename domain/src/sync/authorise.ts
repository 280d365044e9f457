import type { EntryDef } from '../entries/entry-def.ts';
import type { EntryError } from '../errors/codes.ts';
import { isRegisterPeriod } from '../registers/register-period.ts';
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

/**
 * Writing into a report at all. Beside the units' own people a coordinator writes into the registers of every
 * unit: only there stands something that a coordinator answers.
 */
export const mayOpen = (member: MemberDoc, unit: string, period: string): boolean =>
  mayWrite(member, unit) ||
  (member.active && isRegisterPeriod(period) && member.roles.includes('coordinator'));

/** Why a person may not change an entry that others fill; null when they may. */
export function notFor(member: MemberDoc, unit: string, { filledBy }: EntryDef): EntryError | null {
  const may = filledBy === 'coordinator' ? member.roles.includes('coordinator') : mayWrite(member, unit);
  return may ? null : { code: 'filled-by-others', params: { filledBy: filledBy ?? 'unit' } };
}

/** Setting up the commune's calendar, plan and settings. */
export const mayManage = (member: MemberDoc): boolean =>
  member.active && (member.roles.includes('coordinator') || member.roles.includes('admin'));

/** Seeing the totals of all units. */
export const mayConsolidate = (member: MemberDoc): boolean =>
  member.active && SEES_ALL.some((role) => member.roles.includes(role));
