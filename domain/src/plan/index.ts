export {
  clauseOwners,
  dutiesOf,
  type TaskHome,
  type TaskLine,
  type TaskRole,
  taskLines,
  tasksOf,
  type UnitDuties,
  type UnitTask,
} from './duties.ts';
export { type EarlierPlan, earlierPlanIn, earlierPlanText } from './earlier-plan.ts';
export { inYear } from './in-year.ts';
export { areaByCode, confirmersFor, confirmingUnits, entersFor, indicatorByCode } from './indicators.ts';
export { carryOwnTasks, type OwnTask, ownTasksIn } from './own-task.ts';
export { planIn } from './plan-in.ts';
export type {
  Area,
  Clause,
  Duty,
  Indicator,
  LegalReference,
  Measure,
  Member,
  Oddity,
  OpenQuestion,
  Owner,
  Plan,
  PlanChange,
  QualitativeTarget,
  Quote,
  Responsibility,
  Task,
  Treatment,
  Unit,
} from './schema.ts';
export {
  expandGroups,
  namesOf,
  planUnitByCode,
  type ReportingUnit,
  reportingUnits,
  unitByCode,
} from './units.ts';
