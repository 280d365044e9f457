import type {
  BlockedReply,
  ErrorReply,
  LockedReply,
  SyncReply,
  SyncRequest,
  TransitionReply,
  TransitionRequest,
  WorkbookReply,
} from '@cchc/domain';
import { samplePlan } from '../samples/sample-plan.ts';
import type { TestApp } from './index.ts';

export interface Answer<T> {
  status: number;
  body: T;
  headers: Headers;
}

/** A person at the API: the requests of one token. */
export class ApiClient {
  #next = 0;

  constructor(
    readonly app: TestApp['app'],
    readonly token: string | null,
  ) {}

  async request<T>(path: string, init: RequestInit = {}): Promise<Answer<T>> {
    const headers = new Headers(init.headers);
    if (this.token !== null && !headers.has('authorization'))
      headers.set('authorization', `Bearer ${this.token}`);
    const response = await this.app.request(path, { ...init, headers });
    return { status: response.status, body: (await response.json()) as T, headers: response.headers };
  }

  get<T = ErrorReply>(path: string): Promise<Answer<T>> {
    return this.request<T>(path);
  }

  post<T = ErrorReply>(path: string, body: unknown): Promise<Answer<T>> {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return this.request<T>(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: text,
    });
  }

  workbook(unit: string, period: string): Promise<Answer<WorkbookReply>> {
    return this.get(`/api/workbook?unit=${unit}&period=${period}`);
  }

  /** A sync of DV2 in the open period of the samples, an empty pull unless the test says otherwise. */
  syncRequest(changes: Partial<SyncRequest> = {}): SyncRequest {
    return {
      unit: 'DV2',
      period: '2026-H1',
      plan: samplePlan.version,
      mutationId: `test-mutation-${++this.#next}-${Math.random().toString(36).slice(2)}`,
      cursor: null,
      entries: {},
      via: 'pane',
      ...changes,
    };
  }

  sync(changes: Partial<SyncRequest> = {}): Promise<Answer<SyncReply & Partial<LockedReply>>> {
    return this.post('/api/sync', this.syncRequest(changes));
  }

  /** A transition of DV2 in the open period of the samples, sending it unless the test says otherwise. */
  transitionRequest(changes: Partial<TransitionRequest> = {}): TransitionRequest {
    const { unit, period, plan, mutationId } = this.syncRequest();
    return { unit, period, plan, mutationId, to: 'submitted', expect: null, ...changes };
  }

  transition(
    changes: Partial<TransitionRequest> = {},
  ): Promise<Answer<TransitionReply & Partial<LockedReply> & Partial<BlockedReply>>> {
    return this.post('/api/transition', this.transitionRequest(changes));
  }

  /** The latest version of a report. */
  async cursorOf(unit: string, period: string): Promise<string | null> {
    return (await this.workbook(unit, period)).body.report.cursor;
  }
}

/** A client of a sample person. */
export const clientOf = async (test: TestApp, login: string): Promise<ApiClient> =>
  new ApiClient(test.app, await test.signIn(login));
