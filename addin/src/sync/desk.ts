/**
 * Everything that work on a report or on totals needs, in one part that is loaded when somebody signed in: the
 * sign-in page does not wait for the rules and the sheets of the plan.
 */
import { CalendarWork } from './calendar-work.ts';
import { Comments } from './comments.ts';
import { Totals } from './consolidation.ts';
import type { LedgerContext } from './context.ts';
import { EvidenceWork } from './evidence.ts';
import { History } from './history.ts';
import { Names } from './names.ts';
import type { ReportSession } from './report-session.ts';
import { Review } from './review.ts';
import { StandInWork } from './stand-in.ts';
import { subjectOf } from './subject.ts';
import { Transitions } from './transitions.ts';

export { attach } from './attach.ts';

/** What can be done about reports beside filling the open one. */
export interface Desk {
  transitions: Transitions;
  history: History;
  evidence: EvidenceWork;
  comments: Comments;
  calendar: CalendarWork;
  review: Review;
  standIn: StandInWork;
  totals: Totals;
  /** What follows from a look at the open report: names of people, comments. */
  follow(session: ReportSession): void;
}

export function createDesk(context: LedgerContext, session: () => ReportSession | null): Desk {
  const subject = () => subjectOf(context, session());
  const names = new Names(context);
  const comments = new Comments(context, subject);
  return {
    transitions: new Transitions(context, session),
    history: new History(context, subject, session),
    evidence: new EvidenceWork(context, session),
    comments,
    calendar: new CalendarWork(context, session),
    review: new Review(context, comments),
    standIn: new StandInWork(context),
    totals: new Totals(context),
    follow({ workbook: { report } }) {
      void names.follow([report.stateBy, ...Object.values(report.state.conflicts)]);
      void comments.follow(report.latestComment);
    },
  };
}
