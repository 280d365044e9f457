import type { MeReply } from '@cchc/domain';
import type { WorkbookContents } from '../excel/port.ts';
import type { WorkbookKind } from './ledger-state.ts';

/** Whose workbook is open, seen by this person. */
export function kindOf({ identity, unreadable }: WorkbookContents, me: MeReply): WorkbookKind {
  if (unreadable) return { kind: 'foreign', reason: 'unreadable', unit: '', period: '' };
  if (!identity) return { kind: 'none' };
  const { unit, period } = identity;
  if (identity.commune !== me.commune.id) return { kind: 'foreign', reason: 'commune', unit, period };
  if (unit === '') return { kind: 'consolidation', period };
  if (!me.units.some(({ code }) => code === unit)) return { kind: 'foreign', reason: 'unit', unit, period };
  return { kind: 'report', unit, period };
}
