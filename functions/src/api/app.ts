import { Hono } from 'hono';
import type { ReminderServices } from '../reminders/store.ts';
import { acceptance, postLooked, transitions } from './acceptance.ts';
import { annualPlan, annualPlanChangesRoute, editAnnualPlan } from './annual-plan.ts';
import { answers } from './answers.ts';
import { authenticate, type SignedIn } from './authenticate.ts';
import { calendar, editCalendar } from './calendar.ts';
import { comments, postComment, postSeen } from './comments.ts';
import { communeSettings, editSettings } from './commune-settings.ts';
import { confirmations, postConfirmation } from './confirmations.ts';
import { consolidated } from './consolidated.ts';
import { consolidation } from './consolidation.ts';
import { entry } from './entry.ts';
import { errorReply, onError } from './errors.ts';
import { feed, feedReaders, postFeedReader, postRevokeReader } from './feed.ts';
import { gathered } from './gathered.ts';
import { health } from './health.ts';
import { history } from './history.ts';
import { correction, issue, issued, issuedFile } from './issued.ts';
import { me } from './me.ts';
import { close, extend } from './periods.ts';
import { adopt, plan, versions } from './plan.ts';
import { provinceReport } from './province-report.ts';
import {
  editReminders,
  postCopied,
  postReminder,
  postResend,
  reminderLetter,
  reminders,
} from './reminders.ts';
import { editTemplate, reportTemplate } from './report-template.ts';
import { editReportText, reportText } from './report-text.ts';
import { people, reports } from './reports.ts';
import { samplePeople } from './sample-people.ts';
import { securityHeaders } from './security-headers.ts';
import type { AppSettings } from './settings.ts';
import { signIn } from './sign-in.ts';
import { snapshots } from './snapshots.ts';
import { sync } from './sync.ts';
import { transition } from './transition.ts';
import { workbook } from './workbook.ts';

/**
 * The whole API as one app: in a Firebase function, on one machine, and in tests. It serves /api only and does
 * not know which of them runs.
 *
 * @example
 * const app = createApp({ store, identity, clock, random, mailer, site, plans: new PlanCache() });
 * const response = await app.request('/api/health');
 */
export function createApp(settings: AppSettings): Hono<SignedIn> {
  const { identity, samplePeople: sampled, log = console.error } = settings;
  const services: ReminderServices = settings;
  const app = new Hono<SignedIn>();
  app.onError(onError(log));
  app.use('/api/*', securityHeaders);

  app.get('/api/health', health(settings));
  if (sampled) app.get('/api/sample-people', samplePeople(sampled));
  if (identity.signIn) app.post('/api/sign-in', signIn(identity.signIn.bind(identity), settings));

  // Other programs come with a token of their own
  app.get('/api/feed', feed(services));

  app.use('/api/*', authenticate(identity));
  app.get('/api/me', me(services));
  app.get('/api/workbook', workbook(services));
  app.post('/api/sync', sync(services));
  app.get('/api/entry', entry(services));
  app.get('/api/plan', plan(services));
  app.post('/api/plan', adopt(services));
  app.get('/api/plan/versions', versions(services));
  app.get('/api/calendar', calendar(services));
  app.post('/api/calendar', editCalendar(services));
  app.post('/api/calendar/close', close(services));
  app.post('/api/calendar/extend', extend(services));
  app.post('/api/transition', transition(services));
  app.post('/api/transitions', transitions(services));
  app.get('/api/acceptance', acceptance(services));
  app.post('/api/acceptance/seen', postLooked(services));
  app.get('/api/history', history(services));
  app.get('/api/comments', comments(services));
  app.post('/api/comments', postComment(services));
  app.post('/api/comments/seen', postSeen(services));
  app.get('/api/confirmations', confirmations(services));
  app.post('/api/confirmations', postConfirmation(services));
  app.get('/api/reports', reports(services));
  app.get('/api/people', people(services));
  app.get('/api/annual-plan', annualPlan(services));
  app.post('/api/annual-plan', editAnnualPlan(services));
  app.get('/api/annual-plan/changes', annualPlanChangesRoute(services));
  app.post('/api/answers', answers(services));
  app.get('/api/consolidation', consolidation(services));
  app.get('/api/gathered', gathered(services));
  app.get('/api/consolidated', consolidated(services));
  app.get('/api/province-report', provinceReport(services));
  app.get('/api/province-report/text', reportText(services));
  app.post('/api/province-report/text', editReportText(services));
  app.get('/api/province-report/template', reportTemplate(services));
  app.post('/api/province-report/template', editTemplate(services));
  app.get('/api/province-report/issued', issued(services));
  app.get('/api/province-report/issued/file', issuedFile(services));
  app.get('/api/province-report/correction', correction(services));
  app.post('/api/province-report/issue', issue(services));
  app.get('/api/feed/readers', feedReaders(services));
  app.post('/api/feed/readers', postFeedReader(services));
  app.post('/api/feed/readers/revoke', postRevokeReader(services));
  app.get('/api/snapshots', snapshots(services));
  app.get('/api/reminders', reminders(services));
  app.get('/api/reminders/letter', reminderLetter(services));
  app.post('/api/reminders/settings', editReminders(services));
  app.post('/api/reminders/send', postReminder(services));
  app.post('/api/reminders/resend', postResend(services));
  app.post('/api/reminders/copied', postCopied(services));
  app.get('/api/settings', communeSettings(services));
  app.post('/api/settings', editSettings(services));
  app.notFound((c) => errorReply(c, { code: 'not-found', params: {} }));
  return app;
}
