import type {
  AcceptanceReply,
  GatheredReply,
  Include,
  ReminderSettingsRequest,
  RemindersReply,
  ResendReminderRequest,
  SeenRequest,
  SnapshotsReply,
  TransitionsReply,
  TransitionsRequest,
} from '@cchc/domain';
import type {
  IssuedReply,
  IssueRequest,
  ReportTextReply,
  TemplateReply,
  TemplateRequest,
  TextChange,
} from '@cchc/domain/province-report';
import type { ApiClient } from '../api/api-client.ts';
import { type Answer, answerOf } from './plan-book.ts';

/** The report to the province of a period. No Excel in it. */
export interface ProvinceBook {
  /** Every report of a period with its texts: what the report to the province is made from. */
  gathered(period: string, include: Include): Promise<Answer<GatheredReply>>;
  /** What was made of its text. */
  text(period: string): Promise<Answer<ReportTextReply>>;
  /** One change of the text; sent again after no answer it is known as the same one. @param expect the `rev` looked at */
  saveText(period: string, expect: number, change: TextChange): Promise<Answer<ReportTextReply>>;
  /** What left, and what stands otherwise since. */
  issued(period: string): Promise<Answer<IssuedReply>>;
  /** The signed paper leaves. */
  issue(request: Omit<IssueRequest, 'mutationId'>): Promise<Answer<IssuedReply>>;
  /** Every unit's report beside what this person saw of it last. */
  acceptance(period: string): Promise<Answer<AcceptanceReply>>;
  looked(request: SeenRequest): Promise<Answer<{ at: string }>>;
  /** Many reports into one state. */
  bring(request: Omit<TransitionsRequest, 'mutationId'>): Promise<Answer<TransitionsReply>>;
  /** What was kept of a period when it was closed, or when its report left. */
  snapshots(period: string): Promise<Answer<SnapshotsReply>>;
  /** Who has not sent, and what was sent to them. */
  reminders(period: string): Promise<Answer<RemindersReply>>;
  changeReminders(request: ReminderSettingsRequest): Promise<Answer<RemindersReply>>;
  /** The mail of today to one unit; sent again after no answer it is known as the same one. */
  sendReminder(period: string, unit: string): Promise<Answer<RemindersReply>>;
  resendReminder(request: ResendReminderRequest): Promise<Answer<RemindersReply>>;
  /** The text for Zalo was copied. */
  copiedReminder(period: string): Promise<Answer<RemindersReply>>;
  /** The commune's own template of the report. */
  template(): Promise<Answer<TemplateReply>>;
  setTemplate(request: TemplateRequest): Promise<Answer<TemplateReply>>;
  /** A file of the API. */
  file(path: string): Promise<Answer<Blob>>;
}

export function createProvinceBook(
  { request, gathered, file }: Pick<ApiClient, 'request' | 'gathered' | 'file'>,
  newId: () => string,
): ProvinceBook {
  /** Nobody knows whether it arrived: the same wish goes out again under the same id. */
  let unknown: { wish: string; mutationId: string } | null = null;
  const once = async <T>(path: string, wish: object): Promise<Answer<T>> => {
    const content = JSON.stringify([path, wish]);
    const mutationId = unknown?.wish === content ? unknown.mutationId : newId();
    unknown = { wish: content, mutationId };
    const outcome = await request<T>(path, { ...wish, mutationId });
    if (outcome.kind !== 'unknown') unknown = null;
    return answerOf(outcome);
  };
  const ask = async <T>(path: string, change?: object): Promise<Answer<T>> =>
    answerOf(await request<T>(path, change));
  const of = <T>(path: string, period: string): Promise<Answer<T>> =>
    ask(`${path}?${new URLSearchParams({ period })}`);
  return {
    gathered: async (period, include) => answerOf(await gathered(period, include)),
    text: (period) => of('/api/province-report/text', period),
    saveText: (period, expect, change) => once('/api/province-report/text', { period, expect, change }),
    issued: (period) => of('/api/province-report/issued', period),
    issue: (leaving) => once('/api/province-report/issue', leaving),
    acceptance: (period) => of('/api/acceptance', period),
    looked: (seen) => ask('/api/acceptance/seen', seen),
    bring: (wish) => once('/api/transitions', wish),
    snapshots: (period) => of('/api/snapshots', period),
    reminders: (period) => of('/api/reminders', period),
    changeReminders: (change) => ask('/api/reminders/settings', change),
    sendReminder: (period, unit) => once('/api/reminders/send', { period, unit }),
    resendReminder: (wish) => ask('/api/reminders/resend', wish),
    copiedReminder: (period) => once('/api/reminders/copied', { period }),
    template: () => ask('/api/province-report/template'),
    setTemplate: (change) => ask('/api/province-report/template', change),
    file: async (path) => answerOf(await file(path)),
  };
}
