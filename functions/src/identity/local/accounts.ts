import { createHash } from 'node:crypto';
import type { Path, ReportStore } from '../../store/store.ts';
import { foldName } from './fold-name.ts';
import { hashPassword, type PasswordHash } from './passwords.ts';

/** `communes/{c}/accounts/{member}`: how a member of this machine signs in. */
export interface AccountDoc {
  member: string;
  /** Folded names and e-mails. */
  logins: string[];
  password: PasswordHash;
  /** Grows to end all tokens of the person. */
  tokenVersion: number;
}

export const accountPath = (commune: string, member: string): Path => [
  'communes',
  commune,
  'accounts',
  member,
];

/** `communes/{c}/logins/{hash of a folded name}` → `{member}`; a hash, because a name has spaces and accents. */
export const loginPath = (commune: string, name: string): Path => [
  'communes',
  commune,
  'logins',
  createHash('sha256').update(foldName(name)).digest('hex'),
];

export interface NewAccount {
  member: string;
  /** Names and e-mails that the person may sign in with; two people cannot share one. */
  logins: readonly string[];
  password: string;
  /** See hashPassword. */
  cost?: number;
}

/** @throws DocumentExists when the member has an account, or a login is taken */
export async function createAccount(
  store: ReportStore,
  commune: string,
  { member, logins, password, cost }: NewAccount,
): Promise<void> {
  const account: AccountDoc = {
    member,
    logins: logins.map(foldName),
    password: await hashPassword(password, cost),
    tokenVersion: 1,
  };
  await store.transact([], () => ({
    writes: [
      { create: accountPath(commune, member), data: account },
      ...logins.map((login) => ({ create: loginPath(commune, login), data: { member } })),
    ],
    reply: undefined,
  }));
}
