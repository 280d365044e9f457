import type { MemberDoc } from '@cchc/domain';

/** Fills the reports of the villages for those who telephone. */
export const STAND_IN = 'binh';

/** Somebody at a desk: who they are and whose report they fill. */
export interface Desk {
  member: MemberDoc;
  /** Unit whose workbook is open at the start. */
  unit: string;
}

const member = (id: string, name: string, role: MemberDoc['roles'][number], units: string[]): MemberDoc => ({
  id,
  name,
  active: true,
  roles: [role],
  units,
  ...(id === STAND_IN && { standsInFor: ['KHU'] }),
});

/** The first of them sit down in every schedule; the two of one office meet most often. */
export const DESKS: readonly Desk[] = [
  { member: member('an', 'Nguyễn Văn An', 'official', ['VP']), unit: 'VP' },
  { member: member('binh', 'Trần Thị Bình', 'official', ['VP']), unit: 'VP' },
  { member: member('hanh', 'Vũ Thị Hạnh', 'head', ['VP']), unit: 'VP' },
  { member: member('lan', 'Bùi Thị Lan', 'official', ['KHU-A', 'KHU-B']), unit: 'KHU-A' },
  { member: member('sen', 'Hà Thị Sen', 'coordinator', ['TH', 'VP']), unit: 'VP' },
];

/** Reads the totals of all units; has no desk, and nobody takes their rights away. */
export const READER: MemberDoc = member('mai', 'Mai Văn Thành', 'leader', []);

/** Accepts and returns reports, closes periods, asks for totals; is there even when nobody sits at that desk. */
export const COORDINATOR = 'sen';
export const HEAD = 'hanh';
/** Fills the reports of the villages, at a desk here or elsewhere. */
export const VILLAGER = 'lan';
