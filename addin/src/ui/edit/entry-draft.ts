import {
  canonicalEntry,
  type Entry,
  type EntryDef,
  type EntryValue,
  formatNumber,
  type Params,
  readNumber,
} from '@cchc/domain';

/** What stands in the fields while somebody types, by component or `text`; a yes-no is `yes`, `no` or ''. */
export type Draft = Record<string, string>;
export type DraftError = { field: string; code: string; params: Params };

/** A value as a person would type it: numbers the Vietnamese way, whatever the language of the pane. */
export function draftOf(def: EntryDef, value: EntryValue): Draft {
  const figures = value?.components ?? {};
  const draft: Draft = {};
  for (const { key } of def.components) {
    const figure = figures[key];
    draft[key] =
      figure === undefined ? '' : typeof figure === 'number' ? typedNumber(figure) : figure ? 'yes' : 'no';
  }
  if (hasText(def)) draft.text = value?.text ?? '';
  return draft;
}

/** Three decimals would read as thousands: a zero behind them says that they are not. */
const typedNumber = (figure: number): string =>
  formatNumber(figure, 'vi', 10)
    .replaceAll('.', '')
    .replace(/,\d{3}$/, '$&0');

export const hasText = (def: EntryDef): boolean => def.components.length === 0 || def.extras.includes('text');

/**
 * Reads what was typed by the same rules as a cell; note, source, evidence and the estimate flag stay as they were.
 *
 * @param before the value that the draft began with
 */
export function readDraft(
  def: EntryDef,
  draft: Draft,
  before: EntryValue,
): { value: EntryValue } | { error: DraftError } {
  const components: Record<string, number | boolean> = {};
  for (const { key, type } of def.components) {
    const typed = (draft[key] ?? '').trim();
    if (typed === '') continue;
    if (type === 'yes-no') {
      components[key] = typed === 'yes';
      continue;
    }
    const read = readNumber(typed, def.kind === 'percent');
    if (read.kind === 'number') components[key] = read.value;
    else if (read.kind === 'ambiguous') {
      const [first, second] = read.readings;
      return {
        error: { field: key, code: 'ambiguous-number', params: { field: key, text: typed, first, second } },
      };
    } else
      return {
        error: { field: key, code: 'not-a-number', params: { field: key, text: typed, why: read.why } },
      };
  }
  const { components: _, text: __, mark: ___, reason: ____, ...kept } = before ?? {};
  const given = Object.keys(components).length > 0 || (draft.text ?? '').trim() !== '';
  const entry: Entry = {
    ...kept,
    ...(Object.keys(components).length > 0 && { components }),
    ...(hasText(def) && draft.text?.trim() && { text: draft.text }),
    // A mark says that there is no figure: it goes when one is typed.
    ...(!given && before?.mark && { mark: before.mark, ...(before.reason && { reason: before.reason }) }),
  };
  const judged = canonicalEntry(entry, def);
  if (judged.ok) return { value: judged.value };
  const { code, params } = judged.error;
  return { error: { field: fieldIn(params, def), code, params } };
}

/** The field of the editor that an error speaks of. */
function fieldIn({ field }: Params, def: EntryDef): string {
  const key = String(field ?? '').replace(/^components\./, '');
  return def.components.some((each) => each.key === key) ? key : (def.components[0]?.key ?? 'text');
}
