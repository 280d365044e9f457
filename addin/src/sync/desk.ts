/**
 * Everything that work on a report or on totals needs, in one part that is loaded when somebody signed in: the
 * sign-in page does not wait for the rules and the sheets of the plan.
 */
export { consolidationInto } from './consolidation.ts';
export { prepareReport, takeUp } from './open-report.ts';
export { ReportSession } from './report-session.ts';
export { loadReview } from './review.ts';
