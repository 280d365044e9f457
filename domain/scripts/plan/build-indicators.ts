import type { Indicator, Measure, Owner, Plan, QualitativeTarget } from '../../src/plan/schema.ts';
import { need, type Sources } from './choices.ts';
import type { Inventory } from './inventory.ts';
import { evidenceOf, ownerOf, quoteOf } from './quotes.ts';

type Row = Inventory['indicators'][number];

function measureOf(row: Row, { decisions, inventory }: Sources): Measure {
  const numerator = { name: row.measurement.numerator };
  const denominator = { name: row.measurement.denominator ?? '' };
  switch (decisions.measures[row.code]) {
    case undefined:
      return { kind: 'ratio', numerator, denominator };
    case 'survey':
      return { kind: 'survey', levels: decisions.surveyLevels, numerator, denominator };
    case 'level':
      return { kind: 'level', name: numerator.name, max: decisions.levelMax };
    case 'change':
      return { kind: 'change', current: numerator, baseline: denominator, direction: 'decrease' };
    case 'yes':
      return { kind: 'yes', name: need(decisions.yesNames, row.code, 'yesNames') };
    case 'checklist': {
      const { name, items } = need(decisions.checklists, row.code, 'checklists');
      const systems = inventory.information_systems.map(({ source }) => source);
      const named = items.map((code, i) => ({ code, name: systems[i] ?? '', basis: 'inferred' as const }));
      return { kind: 'checklist', name, items: named };
    }
    default:
      throw new Error(`measures: unknown kind for ${row.code}`);
  }
}

/** `2026-2027` or `2026-2030 (no phase stated)`. */
function phaseOf({ phase, phase_in_text }: Row): Indicator['phase'] {
  const [from, to] = phase.slice(0, 9).split('-').map(Number);
  if (from === undefined || to === undefined) throw new Error(`phase: cannot read "${phase}"`);
  return phase_in_text === null
    ? { from, to, basis: 'inferred' }
    : { from, to, basis: 'text', text: phase_in_text };
}

const periodWords: [string, Indicator['acrossPeriods']][] = [
  ['SNAPSHOT', 'snapshot'],
  ['CUMULATIVE', 'cumulative'],
  ['SURVEY', 'survey'],
  ['LATEST', 'level'],
  ['ANNUAL', 'annual-baseline'],
];

function acrossPeriodsOf({ code, aggregation_across_periods }: Row): Indicator['acrossPeriods'] {
  const found = periodWords.find(([word]) => aggregation_across_periods.startsWith(word));
  if (found === undefined) throw new Error(`aggregation over periods of ${code} is not known`);
  return found[1];
}

function ownersOf(row: Row, { decisions, inventory, words }: Sources): Owner[] {
  const { lead } = need(words.indicators, row.code, 'vi indicators');
  const areaLead = need(decisions.areaLeads, row.area, 'areaLeads');
  const leads = decisions.indicatorLeads[row.code] ?? { [areaLead.unit]: areaLead };
  if (Object.keys(leads).sort().join() !== [...row.lead_units].sort().join())
    throw new Error(`leads of ${row.code} differ from the inventory`);
  const inferred = { basis: 'inferred' as const, evidence: [] };
  const confirmer = decisions.confirmers[row.code];
  return [
    ...Object.entries(leads).map(([unit, claim]) => ownerOf(inventory, unit, 'lead', claim, lead)),
    ...row.reporting_units_proposed.map((unit) => ownerOf(inventory, unit, 'enter', inferred, words.enters)),
    ...(confirmer
      ? [ownerOf(inventory, confirmer.unit, 'confirm', { ...inferred, ...confirmer }, words.confirms)]
      : []),
  ];
}

function indicatorOf(row: Row, sources: Sources): Indicator {
  const { decisions, words } = sources;
  const { notes, formula } = need(words.indicators, row.code, 'vi indicators');
  if (notes.length < row.notes.length) throw new Error(`notes of ${row.code} are not all translated`);
  const breakdown = decisions.breakdowns[row.code];
  const subsetOf = decisions.subsetOf[row.code];
  const say = (english: string): string => need(words.phrases, english, 'vi phrases');
  return {
    code: row.code,
    area: row.area,
    section: row.section.replace('sentence ', ''),
    name: row.proposed_short_name,
    wording: row.wording,
    unit: row.unit,
    measure: measureOf(row, sources),
    target: {
      value: row.target,
      operator: '>=',
      operatorBasis: row.operator_inferred ? 'inferred' : 'text',
      text: words.phrases[row.comparison_in_text] ?? row.comparison_in_text,
    },
    phase: phaseOf(row),
    acrossUnits: decisions.acrossUnits[row.code] ?? 'ratio-of-sums',
    acrossUnitsNote: say(row.aggregation_across_units),
    acrossPeriods: acrossPeriodsOf(row),
    acrossPeriodsNote: say(row.aggregation_across_periods),
    owners: ownersOf(row, sources),
    reportedBy: row.reporting_units_proposed,
    ...(breakdown ? { breakdown: { items: breakdown, rule: 'parts-within-whole' as const } } : {}),
    ...(subsetOf ? { subsetOf } : {}),
    formula: formula ?? words.phrases[row.measurement.formula] ?? row.measurement.formula,
    notes,
    notesEn: row.notes,
    quote: quoteOf(row),
  };
}

export const buildIndicators = (sources: Sources): Plan['indicators'] =>
  sources.inventory.indicators.map((row) => indicatorOf(row, sources));

export function buildQualitativeTargets({ inventory, decisions, words }: Sources): QualitativeTarget[] {
  return inventory.qualitative_targets.map((row) => {
    const lead = need(decisions.areaLeads, row.area, 'areaLeads');
    return {
      code: row.code,
      area: row.area,
      section: row.section,
      tracking: need(words.qualitativeTargets, row.code, 'vi qualitativeTargets'),
      trackingEn: row.tracking_proposed,
      reportedBy: [lead.unit],
      basis: lead.basis,
      ...evidenceOf(inventory, lead.evidence),
      quote: quoteOf(row),
    };
  });
}
