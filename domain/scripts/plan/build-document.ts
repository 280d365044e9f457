import type { Oddity, OpenQuestion, Plan } from '../../src/plan/schema.ts';
import { need, type Sources } from './choices.ts';
import { numbered, quoteOf } from './quotes.ts';

/** Vietnamese note beside the English one; nothing where the inventory has none. */
function notes(vi: string | undefined, en: string | undefined): { note?: string; noteEn?: string } {
  return {
    ...(vi === undefined ? {} : { note: vi }),
    ...(en === undefined || en === '' ? {} : { noteEn: en }),
  };
}

export function buildOddities({ inventory, decisions, words }: Sources): Oddity[] {
  return inventory.oddities.map((row) => {
    const { description, handling } = need(words.oddities, row.code, 'vi oddities');
    return {
      code: row.code,
      kind: need(words.phrases, row.kind, 'vi phrases'),
      kindEn: row.kind,
      description,
      descriptionEn: row.description,
      handling,
      handlingEn: row.handling_proposed,
      quotes: row.sources.map(quoteOf),
      treatment: need(decisions.treatments, row.code, 'treatments'),
    };
  });
}

export function buildOpenQuestions({ inventory, decisions, words }: Sources): OpenQuestion[] {
  return inventory.open_questions.map((questionEn, i) => {
    const code = numbered('CH', i);
    const oddities = decisions.questionOddities[i];
    if (oddities === undefined) throw new Error(`questionOddities: nothing for ${code}`);
    const question = need(words.openQuestions, code, 'vi openQuestions');
    const treatment = need(decisions.treatments, code, 'treatments');
    return { code, question, questionEn, oddities, treatment };
  });
}

export function buildLegalReferences({ inventory, words }: Sources): Plan['legalReferences'] {
  return inventory.legal_references.map((row, i) => {
    const code = numbered('PL', i);
    const vi = words.legalReferences[code];
    const base = { code, name: vi?.name ?? row.name, issuer: row.issuer, date: row.date };
    return { ...base, ...notes(vi?.note, vi && row.name), quote: quoteOf(row) };
  });
}

export const buildDocument = ({ inventory }: Sources): Plan['document'] =>
  Object.fromEntries(
    Object.entries(inventory.document).map(([name, rows]) => [
      name,
      Array.isArray(rows) ? rows.map(quoteOf) : quoteOf(rows),
    ]),
  );

/** The parts of the inventory that guide readers and reports, and that no form asks for. */
export function buildRest({ inventory, decisions, words }: Sources) {
  const { cutoffs, url } = inventory.external_context;
  return {
    preamble: inventory.preamble.map((row, i) => ({ code: numbered('CC', i), quote: quoteOf(row) })),
    purposes: inventory.purposes_requirements.map((row) => ({
      code: row.code,
      kind: row.kind,
      quote: quoteOf(row),
    })),
    otherActors: inventory.other_actors.map((row, i) => {
      const code = numbered('TP', i);
      const vi = need(words.otherActors, code, 'vi otherActors');
      return { code, role: vi.role, roleEn: row.role, ...notes(vi.note, row.note), quote: quoteOf(row) };
    }),
    recipients: inventory.recipients.map((row) => ({ code: row.code, quote: quoteOf(row) })),
    informationSystems: inventory.information_systems.map((row, i) => {
      const code = numbered('HT', i);
      const sourceFor = decisions.systemSources[code] ?? [];
      const note = notes(words.informationSystems[code], row.note);
      return { code, name: row.source, sourceFor, ...note, quote: quoteOf(row) };
    }),
    structuralNumbers: inventory.structural_numbers.map((row, i) => {
      const code = numbered('SL', i);
      const note = notes(need(words.structuralNumbers, code, 'vi structuralNumbers'), row.note);
      return { code, value: row.value, ...note, quote: quoteOf(row) };
    }),
    abbreviations: inventory.abbreviations.map((row, i) => {
      const vi = row.note === undefined ? undefined : need(words.phrases, row.note, 'vi phrases');
      const note = notes(vi, row.note);
      return { code: numbered('VT', i), abbreviation: row.abbr, ...note, quote: quoteOf(row) };
    }),
    structure: inventory.structure.map((row, i) => ({ code: numbered('DM', i), quote: quoteOf(row) })),
    externalContext: cutoffs.map((row, i) => ({
      code: numbered('KY', i),
      name: row.report,
      dataFrom: row.data_from,
      dataTo: row.data_to,
      ...words.externalContext,
      sendByEn: row.send_by,
      basisEn: inventory.external_context.basis,
      decreeEn: inventory.external_context.nd09,
      url,
    })),
  };
}
