import type { Plan } from '@cchc/domain';
import { ARGUMENTS_OF, type Argument, type Ask, TABLE_WORDS } from '@cchc/domain/questions';
import type { Draft } from '../../sync/formula-draft.ts';

/** What a person has picked; what one question does not take is remembered for the next. */
export interface Picked {
  ask: Ask;
  /** '' = none. */
  values: Partial<Record<Argument, string>>;
  rowHeader: Argument | null;
  columnHeader: Argument | null;
}

export const firstPicked = (plan: Plan, period: string | undefined): Picked => ({
  ask: 'KET_QUA',
  values: {
    indicator: plan.indicators[0]?.code ?? '',
    task: plan.tasks[0]?.clauses[0]?.code ?? '',
    code: plan.indicators[0]?.code ?? '',
    what: TABLE_WORDS.result,
    period: period ?? '',
  },
  rowHeader: null,
  columnHeader: null,
});

/** Arguments that a header cell may say. */
const HEADERS: readonly Argument[] = ['indicator', 'task', 'code', 'period', 'unit'];
export const headersOf = (ask: Ask): readonly Argument[] =>
  ask === 'BANG' || ask === 'DS_NHIEM_VU'
    ? []
    : ARGUMENTS_OF[ask].filter((argument) => HEADERS.includes(argument));

export const draftOf = ({ ask, values, rowHeader, columnHeader }: Picked): Draft => ({
  ask,
  given: Object.fromEntries(ARGUMENTS_OF[ask].map((argument) => [argument, values[argument] || null])),
  rowHeader,
  columnHeader,
});
