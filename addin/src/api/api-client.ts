import type { ConsolidationReply, MeReply, SyncReply, SyncRequest, WorkbookReply } from '@cchc/domain';
import { type Fetch, type Outcome, send } from './http.ts';
import type { PaneIdentity } from './identity.ts';

/** What the deployment says of itself before anyone signs in. */
export interface HealthReply {
  ok: true;
  identity: 'local' | 'firebase';
  /** Sample people are offered on the sign-in page. */
  demo: boolean;
}

export interface SamplePerson {
  name: string;
  login: string;
  password: string;
  role: string;
  units: string[];
}

/** The API as the pane uses it. 401 → the token is refreshed once and the request repeated. */
export interface ApiClient {
  health(): Promise<Outcome<HealthReply>>;
  samplePeople(): Promise<Outcome<{ people: SamplePerson[] }>>;
  me(): Promise<Outcome<MeReply>>;
  workbook(unit: string, period: string): Promise<Outcome<WorkbookReply>>;
  sync(request: SyncRequest): Promise<Outcome<SyncReply>>;
  consolidation(period: string): Promise<Outcome<ConsolidationReply>>;
  /** Any other address of the API: GET without a body, POST with one. */
  request<T>(path: string, body?: unknown): Promise<Outcome<T>>;
}

/**
 * @param base origin of the API, '' for the page's own
 * @param signedOut called when the server no longer takes the session, even after a refresh
 */
export function createApiClient(
  base: string,
  fetch: Fetch,
  identity: PaneIdentity,
  signedOut: () => void,
): ApiClient {
  const anonymous = <T>(path: string) => send<T>(fetch, `${base}${path}`, { method: 'GET' });

  async function call<T>(path: string, body?: unknown): Promise<Outcome<T>> {
    const attempt = async (refresh: boolean) => {
      const token = await identity.token(refresh);
      return send<T>(fetch, `${base}${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          ...(token !== null && { authorization: `Bearer ${token}` }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
    };
    const first = await attempt(false);
    if (first.kind !== 'refused' || first.status !== 401) return first;
    const second = await attempt(true);
    if (second.kind === 'refused' && second.status === 401) signedOut();
    return second;
  }

  const query = (fields: Record<string, string>) => new URLSearchParams(fields).toString();
  return {
    health: () => anonymous('/api/health'),
    samplePeople: () => anonymous('/api/sample-people'),
    me: () => call('/api/me'),
    workbook: (unit, period) => call(`/api/workbook?${query({ unit, period })}`),
    sync: (request) => call('/api/sync', request),
    consolidation: (period) => call(`/api/consolidation?${query({ period })}`),
    request: call,
  };
}
