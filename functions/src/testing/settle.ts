import { type MemberDoc, type Plan, type Role, reportingUnits } from '@cchc/domain';
import { createAccount } from '../identity/local/accounts.ts';
import { setUpCommune } from '../reports/set-up.ts';
import { SAMPLE_PASSWORD } from '../samples/people.ts';
import { SAMPLE_COMMUNE } from '../samples/sample-plan.ts';
import type { ReportStore } from '../store/store.ts';

/** Cheap hashes: these accounts live as long as a test. */
const COST = 2 ** 12;

const member = (id: string, role: Role, units: string[]): MemberDoc => ({
  id,
  name: `Người của ${units[0] ?? id}`,
  active: true,
  roles: [role],
  units,
});

/**
 * Another place moves in where there are no samples: its plan, its calendars, an official for each reporting unit (login
 * `canbo.` and the code in small letters) and one coordinator (`dieuphoi`), all with the password of the samples.
 */
export async function settle(store: ReportStore, plan: Plan): Promise<void> {
  const units = reportingUnits(plan);
  const officials = units.map(({ code }) => ({
    login: `canbo.${code.toLowerCase()}`,
    doc: member(`canbo-${code}`, 'official', [code]),
  }));
  const own = units.filter(({ coordinator }) => coordinator).map(({ code }) => code);
  const people = [...officials, { login: 'dieuphoi', doc: member('dieuphoi', 'coordinator', own) }];
  await setUpCommune(store, SAMPLE_COMMUNE, { plan, members: people.map(({ doc }) => doc) });
  for (const { login, doc } of people)
    await createAccount(store, SAMPLE_COMMUNE, {
      member: doc.id,
      logins: [login],
      password: SAMPLE_PASSWORD,
      cost: COST,
    });
}
