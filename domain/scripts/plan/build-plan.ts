import { createHash } from 'node:crypto';
import { type Area, type Plan, planSchema, type Unit } from '../../src/plan/schema.ts';
import {
  buildDocument,
  buildLegalReferences,
  buildOddities,
  buildOpenQuestions,
  buildRest,
} from './build-document.ts';
import {
  buildBudgetDuties,
  buildReportingDuties,
  buildResponsibilities,
  buildTasks,
} from './build-duties.ts';
import { buildIndicators, buildQualitativeTargets } from './build-indicators.ts';
import { need, type Sources } from './choices.ts';
import { quoteOf } from './quotes.ts';

const buildAreas = ({ inventory }: Sources): Area[] =>
  inventory.areas.map((row) => ({
    code: row.code,
    name: row.source,
    sections: row.sections,
    crossCutting: !row.is_one_of_six_areas,
    quote: quoteOf(row),
  }));

/** Members get `DV6-01`, `DV6-02`, …; all are stand-ins, since the text names none. */
const membersOf = (code: string, names: readonly string[]): NonNullable<Unit['members']> =>
  names.map((name, i) => ({ code: `${code}-${String(i + 1).padStart(2, '0')}`, name, placeholder: true }));

function buildUnits({ inventory, decisions, words }: Sources): Unit[] {
  return inventory.units.map((row) => {
    const group = decisions.groups[row.code];
    const note = words.units[row.code];
    const noteEn = [row.note, row.cardinality === '1' ? '' : `number: ${row.cardinality}`]
      .filter(Boolean)
      .join('; ');
    return {
      code: row.code,
      name: row.source,
      section: row.section,
      kind: need(decisions.unitKinds, row.code, 'unitKinds'),
      ...(row.code === decisions.coordinator ? { coordinator: true } : {}),
      group: group !== undefined,
      ...(group ? { members: membersOf(row.code, group.members) } : {}),
      ...(note === undefined ? {} : { note }),
      ...(noteEn === '' ? {} : { noteEn }),
      quote: quoteOf(row),
    };
  });
}

/** The version is a digest of the content, so that it changes whenever the content does. */
const versionOf = (content: object): string =>
  `kh-${createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 12)}`;

/** The plan file's content. Deterministic: the same sources give the same file, byte for byte. */
export function buildPlan(sources: Sources): Plan {
  const { meta } = sources.inventory;
  const content = {
    commune: sources.decisions.commune,
    years: sources.decisions.years,
    source: { file: meta.seed, sha256: meta.sha256, lines: meta.lines },
    document: buildDocument(sources),
    areas: buildAreas(sources),
    units: buildUnits(sources),
    indicators: buildIndicators(sources),
    qualitativeTargets: buildQualitativeTargets(sources),
    tasks: buildTasks(sources),
    responsibilities: buildResponsibilities(sources),
    reportingDuties: buildReportingDuties(sources),
    budgetDuties: buildBudgetDuties(sources),
    legalReferences: buildLegalReferences(sources),
    oddities: buildOddities(sources),
    openQuestions: buildOpenQuestions(sources),
    ...buildRest(sources),
  };
  return planSchema.parse({ $schema: './plan.schema.json', version: versionOf(content), ...content });
}
