import { isDate } from '../calendar/dates.ts';
import type { ConsolidatedInput } from '../consolidated/input.ts';
import type { Include } from '../consolidation/consolidate.ts';
import type { RequestError } from '../errors/codes.ts';
import { formatResult } from '../indicators/format-result.ts';
import type { IndicatorResult } from '../indicators/result.ts';
import { toldIndicators } from './part-two.ts';
import { dateInProse } from './period-words.ts';
import type { ReportDocument } from './report-document.ts';

/** A figure as a signed report says it. */
export interface IssuedFigure {
  name: string;
  result: IndicatorResult;
  estimate: boolean;
  /** As it is read: "98,5%", "chưa có số liệu". */
  text: string;
}

/** What is entered when the signed paper leaves. */
export interface Leaving {
  kind: 'report' | 'correction';
  /** "05/BC-UBND". */
  number: string;
  /** YYYY-MM-DD. */
  date: string;
  signer: string;
  /** Nơi nhận, a line each. */
  recipients: string[];
}

/** A report that left: `communes/{c}/issued/{id}`, created, never overwritten; its hash stands in the report's chain. */
export interface IssuedReport extends Leaving {
  id: string;
  period: string;
  /** Id of the report that it corrects; null for a report. */
  corrects: string | null;
  include: Include;
  /** Id of the commune's template that it was written in; null = the form of the decree. */
  template: string | null;
  /** What its figures stood on. */
  snapshot: string;
  figures: Record<string, IssuedFigure>;
  /** The document as it left, as JSON; a .docx is written from it at any time. */
  document: string;
  /** Member id. */
  by: string;
  /** UTC, ISO 8601. */
  at: string;
}

/** `POST /api/province-report/issue`. */
export interface IssueRequest extends Leaving {
  period: string;
  include: Include;
  mutationId: string;
  /** `rev` of the text that the person looked at. */
  expect: number;
  /** Cursor of each unit's report that the person looked at; null = it had none. */
  seen: Record<string, string | null>;
}

/** Every indicator with its parts, as a report says them now. */
export const figuresOf = (input: ConsolidatedInput): Record<string, IssuedFigure> =>
  Object.fromEntries(
    toldIndicators(input).map(({ indicator, name, line, settings }) => {
      const { result, estimate } = line.total;
      const text =
        result.kind === 'missing' ? 'chưa có số liệu' : formatResult(result, indicator, 'vi', settings);
      const called =
        line.key === indicator.code ? name : `${indicator.name}: ${name.replace(/^Trong đó, /, '')}`;
      return [line.key, { name: called, result, estimate, text }];
    }),
  );

/** The document as it was signed: with its number, day, signer and Nơi nhận. */
export function asSigned(
  document: ReportDocument,
  { number, date, signer, recipients }: Leaving,
): ReportDocument {
  const day = dateInProse(date);
  return {
    ...document,
    number: `Số: ${number}`,
    placeDate: document.placeDate.replace(/ngày.*$/u, day),
    recipients,
    // What somebody had to look at was looked at: no mark stands on a signed paper
    blocks: document.blocks.map((block) =>
      block.kind === 'paragraph' ? { id: block.id, kind: block.kind, text: block.text } : block,
    ),
    signature: { ...document.signature, name: signer },
    appendices: document.appendices.map((appendix) => ({
      ...appendix,
      attachedTo: appendix.attachedTo.replace(/số\s.*?năm \d{4}/u, `số ${number} ${day}`),
    })),
  };
}

/** What is wrong with number, day, signer or Nơi nhận; null when nothing is. @param today YYYY-MM-DD */
export function faultOfLeaving(
  { number, date, signer, recipients }: Leaving,
  { from, today }: { from: string; today: string },
): RequestError | null {
  const fault = (field: string): RequestError => ({ code: 'bad-request', params: { field } });
  if (number.trim() === '') return fault('number');
  if (!isDate(date) || date > today || date < from) return fault('date');
  if (signer.trim() === '') return fault('signer');
  return recipients.some((line) => line.trim() !== '') ? null : fault('recipients');
}

/** A report that left, without the document itself. */
export type IssuedView = Omit<IssuedReport, 'document' | 'figures'>;
