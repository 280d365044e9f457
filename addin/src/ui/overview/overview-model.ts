import {
  type ConsolidationReply,
  completenessOf,
  entryDefs,
  FORMS,
  type FormCode,
  type FormCompleteness,
  planUnitByCode,
  type ReportingUnit,
  type ReportState,
  reportingUnits,
} from '@cchc/domain';

/** How far one form of one unit is; `off` = nothing is asked. */
export type Level = 'none' | 'part' | 'full' | 'wrong' | 'off';
export interface FormCell {
  form: FormCode;
  level: Level;
  done: number;
  asked: number;
}
export interface UnitRow {
  unit: ReportingUnit;
  /** Null: nobody has written to the report. */
  state: ReportState | null;
  forms: FormCell[];
  stage: 'sent' | 'entering' | 'not-started' | 'nothing-asked';
}
/** Units as the matrix shows them: a group under its own name, plain units under none. */
export interface UnitGroup {
  code: string;
  name: string | null;
  rows: UnitRow[];
}
export interface Overview {
  groups: UnitGroup[];
  /** Units that are obliged, by how far they are; those that are only asked for help are not counted. */
  counts: Record<'sent' | 'entering' | 'not-started', number>;
  notStarted: UnitRow[];
  /** Asked for their help and not started: never late. */
  asked: UnitRow[];
}

function cellOf(
  form: FormCode,
  { asked, filled, explained, wrong }: FormCompleteness,
  requested: boolean,
): FormCell {
  const done = filled + explained;
  const level: Level =
    asked === 0 && wrong === 0
      ? 'off'
      : wrong > 0 && !requested
        ? 'wrong'
        : done === 0
          ? 'none'
          : done < asked
            ? 'part'
            : 'full';
  return { form, level, done, asked };
}

function rowOf({ plan, period, reports }: ConsolidationReply, unit: ReportingUnit): UnitRow {
  const report = reports.find((each) => each.unit === unit.code);
  // A report that was saved before a form existed says nothing of it
  const completeness = {
    ...completenessOf(entryDefs(plan, unit.code, period.year), {}, []),
    ...report?.completeness,
  };
  const forms = FORMS.map((form) => cellOf(form, completeness[form], unit.requested));
  const state = report?.state ?? null;
  const sent = state === 'submitted' || state === 'approved';
  const begun = forms.some(({ done, level }) => done > 0 || level === 'wrong');
  const stage = sent
    ? 'sent'
    : forms.every(({ level }) => level === 'off')
      ? 'nothing-asked'
      : begun || state === 'returned'
        ? 'entering'
        : 'not-started';
  return { unit, state, forms, stage };
}

/** Units × forms of one period, in the order of the plan. */
export function overviewOf(reply: ConsolidationReply): Overview {
  const groups: UnitGroup[] = [];
  for (const unit of reportingUnits(reply.plan)) {
    const code = unit.group ?? '';
    const last = groups.at(-1);
    const row = rowOf(reply, unit);
    if (last?.code === code) last.rows.push(row);
    else
      groups.push({
        code,
        name: unit.group ? (planUnitByCode(reply.plan, code)?.name ?? code) : null,
        rows: [row],
      });
  }
  const rows = groups.flatMap((group) => group.rows);
  const obliged = rows.filter(({ unit }) => !unit.requested);
  const of = (stage: UnitRow['stage']) => obliged.filter((row) => row.stage === stage);
  return {
    groups,
    counts: {
      sent: of('sent').length,
      entering: of('entering').length,
      'not-started': of('not-started').length,
    },
    notStarted: of('not-started'),
    asked: rows.filter(({ unit, stage }) => unit.requested && stage === 'not-started'),
  };
}
