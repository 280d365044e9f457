import type { Duty, Owner, Plan, Responsibility, Task } from '../../src/plan/schema.ts';
import { need, type Sources } from './choices.ts';
import type { Inventory } from './inventory.ts';
import { ownerOf, quoteOf } from './quotes.ts';

function taskOwners(row: Inventory['tasks'][number], { inventory, decisions, words }: Sources): Owner[] {
  const note = need(words.tasks, row.code, 'vi tasks');
  const areaLead = need(decisions.areaLeads, row.area, 'areaLeads');
  const leads = decisions.taskLeads[row.code] ?? { [areaLead.unit]: areaLead };
  if (Object.keys(leads).sort().join() !== [...row.lead_units_proposed].sort().join())
    throw new Error(`leads of ${row.code} differ from the inventory`);
  return [
    ...Object.entries(leads).map(([unit, claim]) => ownerOf(inventory, unit, 'lead', claim, note)),
    ...(decisions.coordinate[row.code] ?? []).map(({ unit, evidence, note: why }) =>
      ownerOf(inventory, unit, 'coordinate', { basis: 'inferred', evidence }, why),
    ),
  ];
}

export const buildTasks = (sources: Sources): Task[] =>
  sources.inventory.tasks.map((row) => ({
    code: row.code,
    area: row.area,
    clauses: row.clauses,
    owners: taskOwners(row, sources),
    timingWords: row.timing_words_in_text,
    deadline: row.deadline_in_text,
    product: row.output_in_text,
    indicators: row.numeric_indicators,
    quote: quoteOf(row),
  }));

export function buildResponsibilities({ inventory, words }: Sources): Responsibility[] {
  return inventory.responsibilities.map((row) => {
    const vi = words.responsibilities[row.code] ?? {};
    if (row.note !== null && vi.note === undefined) throw new Error(`vi note of ${row.code} is missing`);
    const forAll = row.unit.startsWith('(');
    return {
      code: row.code,
      unit: forAll ? 'ALL' : row.unit,
      ...(forAll && vi.unitText !== undefined ? { unitText: vi.unitText } : {}),
      role: vi.role ?? row.role,
      area: row.area === '(no area)' ? 'NONE' : row.area,
      periodicity: vi.periodicity ?? row.periodicity_in_text,
      overlapsWith: row.overlaps_with,
      ...(vi.note === undefined ? {} : { note: vi.note }),
      ...(row.note === null ? {} : { noteEn: row.note }),
      quote: quoteOf(row),
    };
  });
}

type DutyRow = Inventory['reporting_duties'][number];

function dutyOf(row: DutyRow, { decisions, words }: Sources): Duty {
  const vi = need(words.duties, row.code, 'vi duties');
  if (row.note !== '' && vi.note === undefined) throw new Error(`vi note of ${row.code} is missing`);
  return {
    code: row.code,
    who: vi.who,
    units: decisions.dutyUnits[row.code] ?? [row.who],
    ...(vi.to === undefined ? {} : { to: vi.to }),
    ...(vi.content === undefined ? {} : { content: vi.content }),
    periodicity: vi.periodicity ?? null,
    deadline: row.deadline_in_text ?? null,
    ...(vi.note === undefined ? {} : { note: vi.note }),
    ...(row.note === '' ? {} : { noteEn: row.note }),
    quote: quoteOf(row),
  };
}

export const buildReportingDuties = (sources: Sources): Plan['reportingDuties'] =>
  sources.inventory.reporting_duties.map((row) => dutyOf(row, sources));

export const buildBudgetDuties = (sources: Sources): Plan['budgetDuties'] =>
  sources.inventory.budget_duties.map((row) => dutyOf(row, sources));
