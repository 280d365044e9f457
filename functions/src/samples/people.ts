import { type MemberDoc, namesOf, type Role, unitByCode } from '@cchc/domain';
import type { SamplePerson } from './sample-person.ts';
import { samplePlan } from './sample-plan.ts';

/** Said on the sign-in page; a demo on one's own machine holds nothing to protect. */
export const SAMPLE_PASSWORD = 'thu-nghiem';

/** Invented people, each marked as a sample in the name itself. */
const PEOPLE: readonly {
  login: string;
  name: string;
  role: Role;
  units: readonly string[];
  /** Enters what these units tell by telephone, Zalo or on paper. */
  standsInFor?: readonly string[];
}[] = [
  { login: 'canbo.dv1', name: 'Nguyễn Văn An', role: 'official', units: ['DV1'] },
  { login: 'canbo.dv2', name: 'Trần Thị Bình', role: 'official', units: ['DV2'] },
  { login: 'canbo.dv3', name: 'Lê Văn Cường', role: 'official', units: ['DV3'] },
  { login: 'canbo.dv4', name: 'Phạm Thị Dung', role: 'official', units: ['DV4'] },
  { login: 'canbo.dv5', name: 'Hoàng Văn Giang', role: 'official', units: ['DV5'] },
  { login: 'lanhdao.dv2', name: 'Vũ Thị Hạnh', role: 'head', units: ['DV2'] },
  { login: 'lanhdao.dv4', name: 'Đặng Văn Hùng', role: 'head', units: ['DV4'] },
  { login: 'truong.mamnon', name: 'Bùi Thị Lan', role: 'official', units: ['DV6-01'] },
  { login: 'truong.tieuhoc', name: 'Đỗ Văn Minh', role: 'official', units: ['DV6-02'] },
  { login: 'haitruong', name: 'Ngô Thị Nga', role: 'official', units: ['DV6-03', 'DV6-04'] },
  {
    login: 'mattran',
    name: 'Dương Văn Phúc',
    role: 'official',
    units: ['DV7-01', 'DV7-02', 'DV7-03', 'DV7-04', 'DV7-05', 'DV7-06'],
  },
  {
    login: 'nhapthay.thon',
    name: 'Lý Thị Quyên',
    role: 'official',
    units: ['DV3'],
    standsInFor: ['DV8'],
  },
  { login: 'dieuphoi', name: 'Hà Thị Sen', role: 'coordinator', units: ['DV1'] },
  { login: 'lanhdao.xa', name: 'Mai Văn Thành', role: 'leader', units: [] },
  { login: 'quantri', name: 'Tạ Văn Vinh', role: 'admin', units: [] },
];

const shownName = (name: string): string => `${name} (mẫu)`;

export const sampleMembers: readonly MemberDoc[] = PEOPLE.map(
  ({ login, name, role, units, standsInFor }) => ({
    id: `mau-${login.replace('.', '-')}`,
    name: shownName(name),
    active: true,
    roles: [role],
    units: [...units],
    ...(standsInFor && { standsInFor: [...standsInFor] }),
  }),
);

/** Who enters the samples of a unit: one of its people, or whoever stands in for it. */
export function sampleAuthor(unit: string): { id: string; standsIn: boolean } | undefined {
  const own = sampleMembers.find(({ units }) => units.includes(unit));
  if (own) return { id: own.id, standsIn: false };
  const codes = namesOf(samplePlan, unit);
  const other = sampleMembers.find(({ standsInFor }) => standsInFor?.some((code) => codes.includes(code)));
  return other && { id: other.id, standsIn: true };
}

export const samplePeople: readonly SamplePerson[] = PEOPLE.map(({ login, name, role, units }) => ({
  name: shownName(name),
  login,
  password: SAMPLE_PASSWORD,
  role,
  units: units.map((code) => unitByCode(samplePlan, code)?.name ?? code),
}));

/** Names, with and without the mark, and e-mails that a sample person may sign in with, in the order of sampleMembers. */
export const sampleLogins: readonly string[][] = PEOPLE.map(({ login, name }) => [
  login,
  name,
  shownName(name),
  `${login}@mau.example`,
]);
