import type { RequestError } from '../errors/codes.ts';
import type { Hash } from '../sync/audit.ts';
import { canonicalJson } from '../text/canonical.ts';
import {
  noReportText,
  type ReportText,
  type ReportTextRequest,
  TEXT_LIMITS,
  type TextChange,
} from './report-text.ts';

/** One link of the chain of a period's report: `…/province-reports/{period}/events/{mutationId}`, created, never overwritten. */
export interface ReportEvent {
  mutationId: string;
  /** Hash of the request: a repeat is known, another request under the same id refused. */
  contentHash: string;
  period: string;
  /** 1, 2, 3, … within the period. */
  seq: number;
  by: string;
  at: string;
  /** An edit of the text, or the report that left. */
  what: { kind: 'text'; change: TextChange } | { kind: 'issued'; issued: string; content: string };
  /** Hash of the link before; '' for the first. */
  previous: string;
  hash: string;
}

/** The next link of a chain. */
export function linkOf(event: Omit<ReportEvent, 'hash'>, hash: Hash): ReportEvent {
  return { ...event, hash: hash(canonicalJson(event)) };
}

interface Writing {
  by: string;
  at: string;
}

/** The text after a change. What was dropped or written keeps who did it, when. */
export function changedText(text: ReportText, change: TextChange, { by, at }: Writing): ReportText {
  const texts = { ...text.texts };
  for (const [id, edit] of Object.entries(change.texts ?? {}))
    if (edit === null) delete texts[id];
    else texts[id] = { ...edit, by, at };
  const dropped = { ...text.dropped };
  for (const [id, from] of Object.entries(change.dropped ?? {}))
    if (from === null) delete dropped[id];
    else dropped[id] = { from, by, at };
  return { ...text, texts, dropped, order: change.order === undefined ? text.order : change.order };
}

/** The text as it was after a number of its links. */
export const textAsOf = (period: string, events: readonly ReportEvent[], rev: number): ReportText =>
  [...events]
    .sort((a, b) => a.seq - b.seq)
    .filter(({ seq }) => seq <= rev)
    .reduce<ReportText>((text, { what, hash, seq, by, at }) => {
      const next = what.kind === 'text' ? changedText(text, what.change, { by, at }) : text;
      return { ...next, rev: seq, chain: hash };
    }, noReportText(period));

export type TextDecision =
  | { kind: 'refuse'; error: RequestError }
  | { kind: 'write'; text: ReportText; event: ReportEvent };

const fits = ({ texts = {}, dropped = {}, order }: TextChange): boolean => {
  const ids = [...Object.keys(texts), ...Object.keys(dropped), ...(order ?? [])];
  return ids.every((id) => id !== '' && id.length <= TEXT_LIMITS.id && !/^__.*__$/.test(id));
};

/** Whether a change of the text can be made, and what is written then. */
export function decideText(
  { period, mutationId, expect, change }: ReportTextRequest,
  stored: ReportText | null,
  { by, at, contentHash, hash }: Writing & { contentHash: string; hash: Hash },
): TextDecision {
  const before = stored ?? noReportText(period);
  if (before.rev !== expect) return { kind: 'refuse', error: { code: 'report-text-moved', params: {} } };
  if (!fits(change)) return { kind: 'refuse', error: { code: 'bad-request', params: { field: 'change' } } };
  const seq = before.rev + 1;
  const what = { kind: 'text', change } as const;
  const event = linkOf({ mutationId, contentHash, period, seq, by, at, what, previous: before.chain }, hash);
  const text = { ...changedText(before, change, { by, at }), rev: seq, chain: event.hash };
  const bytes = new TextEncoder().encode(JSON.stringify(text)).length;
  if (bytes > TEXT_LIMITS.bytes)
    return {
      kind: 'refuse',
      error: { code: 'report-text-full', params: { bytes, limit: TEXT_LIMITS.bytes } },
    };
  return { kind: 'write', text, event };
}

/** The first link of a period's chain that is not what was written; null when the chain is whole. */
export function brokenEvent(
  text: ReportText,
  events: readonly ReportEvent[],
  hash: Hash,
): { seq: number; what: string } | null {
  let previous = '';
  const sorted = [...events].sort((a, b) => a.seq - b.seq);
  for (const [i, event] of sorted.entries()) {
    const { hash: kept, ...rest } = event;
    if (event.seq !== i + 1) return { seq: i + 1, what: 'the link is missing' };
    if (event.previous !== previous) return { seq: event.seq, what: 'the link before it is another one' };
    if (hash(canonicalJson(rest)) !== kept)
      return { seq: event.seq, what: 'its content is not what its hash says' };
    previous = kept;
  }
  if (text.chain !== previous || text.rev !== sorted.length)
    return { seq: sorted.length + 1, what: 'the last link is missing' };
  const after = textAsOf(text.period, sorted, text.rev);
  return canonicalJson(after) === canonicalJson(text)
    ? null
    : { seq: text.rev, what: 'the text is not what its links say' };
}
