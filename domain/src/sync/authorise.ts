import type { StandIn } from '../api/api.ts';
import type { Via } from '../entries/entry.ts';
import type { EntryDef } from '../entries/entry-def.ts';
import type { EntryError } from '../errors/codes.ts';
import type { Plan } from '../plan/schema.ts';
import { namesOf } from '../plan/units.ts';
import { isRegisterPeriod } from '../registers/register-period.ts';
import type { MemberDoc } from '../reports/report-doc.ts';

/** Roles that see the reports of every unit. */
const SEES_ALL = ['coordinator', 'leader', 'admin'] as const;

/** "Nhập thay": for the units and groups named in the member document; a coordinator for every reporting unit. */
export const mayStandIn = (member: MemberDoc, unit: string, plan: Plan): boolean =>
  member.active &&
  (member.roles.includes('coordinator') ||
    namesOf(plan, unit).some((code) => member.standsInFor?.includes(code) === true));

/** Reading a report: one's own units and those one stands in for; coordinator, leader and admin see all. */
export const mayRead = (member: MemberDoc, unit: string, plan: Plan): boolean =>
  member.active &&
  (member.units.includes(unit) ||
    mayStandIn(member, unit, plan) ||
    SEES_ALL.some((role) => member.roles.includes(role)));

/** Filling a report: officials and heads their units, a coordinator the units that are also theirs. */
export const mayWrite = (member: MemberDoc, unit: string): boolean =>
  member.active &&
  member.units.includes(unit) &&
  (member.roles.includes('official') ||
    member.roles.includes('head') ||
    member.roles.includes('coordinator'));

/** Old figures of all units are brought by the coordinator: each is marked "nhập từ báo cáo cũ". */
const mayImport = (member: MemberDoc, via: Via | undefined): boolean =>
  via === 'import' && member.active && member.roles.includes('coordinator');

/** Who fills a report: its own people, whoever stands in for them and says so, and who brings old figures. */
export const mayFill = (
  member: MemberDoc,
  { unit, standIn, via }: { unit: string; standIn?: StandIn; via?: Via },
  plan: Plan,
): boolean =>
  mayWrite(member, unit) ||
  (standIn !== undefined && mayStandIn(member, unit, plan)) ||
  mayImport(member, via);

/**
 * Writing into a report at all. Beside those who fill it a coordinator writes into the registers of every unit: only
 * there stands something that a coordinator answers.
 */
export const mayOpen = (
  member: MemberDoc,
  request: { unit: string; period: string; standIn?: StandIn; via?: Via },
  plan: Plan,
): boolean =>
  mayFill(member, request, plan) ||
  (member.active && isRegisterPeriod(request.period) && member.roles.includes('coordinator'));

/** Why a person may not change an entry that others fill; null when they may. */
export function notFor(
  member: MemberDoc,
  request: { unit: string; standIn?: StandIn; via?: Via },
  plan: Plan,
  { filledBy }: EntryDef,
): EntryError | null {
  const may =
    filledBy === 'coordinator' ? member.roles.includes('coordinator') : mayFill(member, request, plan);
  return may ? null : { code: 'filled-by-others', params: { filledBy: filledBy ?? 'unit' } };
}

/** Setting up the commune's calendar, plan and settings. */
export const mayManage = (member: MemberDoc): boolean =>
  member.active && (member.roles.includes('coordinator') || member.roles.includes('admin'));

/** What people do to a report as a whole. */
export type Action = 'submit' | 'recall' | 'approve' | 'return' | 'reopen';

/**
 * A report is sent by those who fill it, called back by the head of its unit; the coordinator takes it, sends it back
 * or opens it again, also that of the coordinator's own unit.
 */
export function mayTransition(
  member: MemberDoc,
  request: { unit: string; standIn?: StandIn },
  action: Action,
  plan: Plan,
): boolean {
  if (action === 'submit') return mayFill(member, request, plan);
  const role = action === 'recall' ? 'head' : 'coordinator';
  return (
    member.active &&
    member.roles.includes(role) &&
    (action !== 'recall' || member.units.includes(request.unit))
  );
}

/** Closing and extending periods. */
export const mayManagePeriods = (member: MemberDoc): boolean =>
  member.active && member.roles.includes('coordinator');

/** Writing a comment or an answer: the unit's people, whoever stands in for them, and the coordinator. */
export const mayComment = (member: MemberDoc, unit: string, plan: Plan): boolean =>
  mayWrite(member, unit) || mayStandIn(member, unit, plan);

/** Confirming another unit's figure: those who fill the reports of the unit that confirms it. */
export const mayConfirm = (member: MemberDoc, confirmer: string): boolean => mayWrite(member, confirmer);

/** Seeing the totals of all units. */
export const mayConsolidate = (member: MemberDoc): boolean =>
  member.active && SEES_ALL.some((role) => member.roles.includes(role));
