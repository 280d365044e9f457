import type { RequestError } from '@cchc/domain';
import { isSegment, type ReportStore } from '../../store/store.ts';
import type { Caller, Identity, SignIn } from '../identity.ts';
import { type AccountDoc, accountPath, loginPath } from './accounts.ts';
import { BackOff } from './back-off.ts';
import { foldName } from './fold-name.ts';
import { passwordMatches } from './passwords.ts';
import { readToken, signToken } from './tokens.ts';

export const TOKEN_HOURS = 12;

export interface LocalIdentityOptions {
  store: ReportStore;
  /** The one commune of this machine. */
  commune: string;
  key: Buffer;
  clock: () => Date;
}

/**
 * Accounts of one machine: a name or an e-mail and a password for a signed token of 12 hours. Failed attempts
 * slow down the account from that address, the address, and (much later and shorter) the account.
 */
export class LocalIdentity implements Identity {
  readonly kind = 'local';
  readonly #options: LocalIdentityOptions;
  readonly #pairs = new BackOff({ free: 5, longest: 15 * 60 });
  readonly #addresses = new BackOff({ free: 30, longest: 15 * 60 });
  readonly #accounts = new BackOff({ free: 30, longest: 30 });
  /** This process is the only one that writes accounts, so what it has read stays true. */
  readonly #tokenVersions = new Map<string, number>();

  constructor(options: LocalIdentityOptions) {
    this.#options = options;
  }

  async verify(token: string): Promise<Caller | null> {
    const claims = readToken(token, this.#options.key, this.#options.clock().getTime());
    if (!claims || claims.commune !== this.#options.commune || !isSegment(claims.member)) return null;
    if (claims.version !== (await this.#tokenVersion(claims.member))) return null;
    return { commune: claims.commune, memberId: claims.member };
  }

  async signIn({ name, password, address }: SignIn) {
    const now = this.#options.clock().getTime();
    const folded = foldName(name);
    const pair = `${folded}|${address}`;
    const seconds = Math.max(
      this.#pairs.wait(pair, now),
      this.#addresses.wait(address, now),
      this.#accounts.wait(folded, now),
    );
    if (seconds > 0) return { error: { code: 'slow-down', params: { seconds } } satisfies RequestError };
    // Counted before the work, so that attempts sent at once do not share the free ones.
    this.#pairs.failed(pair, now);
    this.#addresses.failed(address, now);
    this.#accounts.failed(folded, now);
    const account = await this.#accountOf(name);
    if (!(await passwordMatches(password, account?.password ?? null)) || !account)
      return { error: { code: 'sign-in-failed', params: {} } satisfies RequestError };
    this.#pairs.forget(pair);
    this.#accounts.forget(folded);
    // Others behind the same address may still be guessing.
    this.#addresses.undo(address);
    this.#tokenVersions.set(account.member, account.tokenVersion);
    const expires = now + TOKEN_HOURS * 3_600_000;
    const { commune, key } = this.#options;
    const claims = { commune, member: account.member, version: account.tokenVersion, expires };
    return { token: signToken(claims, key), expires: new Date(expires).toISOString() };
  }

  async #accountOf(name: string): Promise<AccountDoc | null> {
    const { store, commune } = this.#options;
    const [login] = (await store.read([loginPath(commune, name)])) as [{ member: string } | null];
    if (!login) return null;
    const [account] = (await store.read([accountPath(commune, login.member)])) as [AccountDoc | null];
    return account;
  }

  async #tokenVersion(member: string): Promise<number | null> {
    const known = this.#tokenVersions.get(member);
    if (known !== undefined) return known;
    const { store, commune } = this.#options;
    const [account] = (await store.read([accountPath(commune, member)])) as [AccountDoc | null];
    if (account) this.#tokenVersions.set(member, account.tokenVersion);
    return account?.tokenVersion ?? null;
  }
}
