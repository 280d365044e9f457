import type {
  CalendarReply,
  ClosePeriodRequest,
  CommentRequest,
  CommentsReply,
  ConsolidationReply,
  ExtendPeriodRequest,
  GatheredReply,
  HistoryReply,
  Include,
  MeReply,
  ReportsReply,
  SyncReply,
  SyncRequest,
  TransitionReply,
  TransitionRequest,
  WorkbookReply,
} from '@cchc/domain';
import type { AnswersReply, RawQuestion } from '@cchc/domain/questions';
import { type Fetch, type Outcome, send, type Tagged } from './http.ts';
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

/**
 * The API as the pane uses it. Client, rule: 401 → the token is refreshed once, the request repeated, then a person is
 * asked to sign in; 408, 429, 5xx and a broken network leave the outcome unknown.
 */
export interface ApiClient {
  health(): Promise<Outcome<HealthReply>>;
  samplePeople(): Promise<Outcome<{ people: SamplePerson[] }>>;
  me(): Promise<Outcome<MeReply>>;
  /** @param asOf cursors of report and registers, `3-abcdefgh,`: what stood there at those versions comes too */
  workbook(unit: string, period: string, asOf?: string): Promise<Outcome<WorkbookReply>>;
  sync(request: SyncRequest): Promise<Outcome<SyncReply>>;
  consolidation(period: string): Promise<Outcome<ConsolidationReply>>;
  /** Every report of a period with its texts, beside those of the period before and of `others` (≤ 12). */
  gathered(period: string, include: Include, others?: readonly string[]): Promise<Outcome<GatheredReply>>;
  /** Several units of a group at once, ≤ 60. */
  reports(units: readonly string[], period: string): Promise<Outcome<ReportsReply>>;
  transition(request: TransitionRequest): Promise<Outcome<TransitionReply>>;
  /** Newest first; `before` = the `more` of the page before. */
  history(
    unit: string,
    period: string,
    about: { key?: string; before?: number },
  ): Promise<Outcome<HistoryReply>>;
  comments(unit: string, period: string): Promise<Outcome<CommentsReply>>;
  comment(request: CommentRequest): Promise<Outcome<CommentsReply>>;
  commentsSeen(unit: string, period: string, upTo: string): Promise<Outcome<{ seen: string }>>;
  closePeriod(request: ClosePeriodRequest): Promise<Outcome<CalendarReply>>;
  extendPeriod(request: ExtendPeriodRequest): Promise<Outcome<CalendarReply>>;
  /** Names of members, ≤ 50. */
  people(ids: readonly string[]): Promise<Outcome<{ people: Record<string, string> }>>;
  /** What cells ask, many at once. @param etag of the answers at hand to the same questions: null comes when they still hold */
  answers(questions: readonly RawQuestion[], etag: string | null): Promise<Outcome<Tagged<AnswersReply>>>;
  /** Any other address of the API: GET without a body, POST with one. */
  request<T>(path: string, body?: unknown): Promise<Outcome<T>>;
  /** A file of the API, whole. */
  file(path: string): Promise<Outcome<Blob>>;
}

/** Who is asked to slow down waits and asks again: nothing was done. Only signing in tells a person of it. */
function patient<T>(outcome: Outcome<T>): Outcome<T> {
  if (outcome.kind !== 'refused' || outcome.error.code !== 'slow-down') return outcome;
  const seconds = Number(outcome.error.params.seconds);
  return { kind: 'unknown', retryAfter: seconds > 0 ? seconds * 1000 : null };
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

  async function call<T>(
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
    read?: (response: Response, body: unknown) => T,
    content?: (response: Response) => Promise<unknown>,
  ): Promise<Outcome<T>> {
    const attempt = async (refresh: boolean) => {
      const token = await identity.token(refresh);
      const init = {
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          ...headers,
          ...(token !== null && { authorization: `Bearer ${token}` }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      };
      return send<T>(fetch, `${base}${path}`, init, read, content);
    };
    const first = await attempt(false);
    if (first.kind !== 'refused' || first.status !== 401) return patient(first);
    const second = await attempt(true);
    if (second.kind === 'refused' && second.status === 401) signedOut();
    return patient(second);
  }

  const query = (fields: Record<string, string>) => new URLSearchParams(fields).toString();
  return {
    health: () => anonymous('/api/health'),
    samplePeople: () => anonymous('/api/sample-people'),
    me: () => call('/api/me'),
    workbook: (unit, period, asOf) =>
      call(`/api/workbook?${query({ unit, period, ...(asOf !== undefined && { asOf }) })}`),
    sync: (request) => call('/api/sync', request),
    consolidation: (period) => call(`/api/consolidation?${query({ period })}`),
    gathered: (period, include, others = []) =>
      call(
        `/api/gathered?${query({ period, include, ...(others.length > 0 && { with: others.join(',') }) })}`,
      ),
    reports: (units, period) => call(`/api/reports?${query({ units: units.join(','), period })}`),
    transition: (request) => call('/api/transition', request),
    history: (unit, period, { key, before }) =>
      call(
        `/api/history?${query({
          unit,
          period,
          ...(key !== undefined && { key }),
          ...(before !== undefined && { before: String(before) }),
        })}`,
      ),
    comments: (unit, period) => call(`/api/comments?${query({ unit, period })}`),
    comment: (request) => call('/api/comments', request),
    commentsSeen: (unit, period, upTo) => call('/api/comments/seen', { unit, period, upTo }),
    closePeriod: (request) => call('/api/calendar/close', request),
    extendPeriod: (request) => call('/api/calendar/extend', request),
    people: (ids) => call(`/api/people?${query({ ids: ids.join(',') })}`),
    answers: (questions, etag) =>
      call(
        '/api/answers',
        { questions },
        etag === null ? {} : { 'if-none-match': etag },
        (response, body) => ({
          etag: response.headers.get('etag'),
          value: body as AnswersReply | null,
        }),
      ),
    request: (path, body) => call(path, body),
    // A refusal is JSON all the same
    file: (path) =>
      call<Blob>(path, undefined, {}, undefined, (answer) => (answer.ok ? answer.blob() : answer.json())),
  };
}
