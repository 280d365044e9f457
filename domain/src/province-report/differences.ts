import type { GatheredUnit } from '../api/gathered.ts';
import { type ConsolidatedInput, countedUnits, unitName } from '../consolidated/input.ts';
import { canonicalJson } from '../text/canonical.ts';
import { figuresOf, type IssuedFigure, type IssuedReport, type IssuedView } from './issued.ts';
import type { ReportText } from './report-text.ts';

/** Who changed a figure after the report left. */
export interface DifferenceBy {
  unit: string;
  /** Member id. */
  by: string;
  /** UTC, ISO 8601. */
  at: string;
}

/** A figure that is another one than the signed report says: "Khác với báo cáo đã phát hành". */
export interface Difference {
  key: string;
  name: string;
  was: string;
  now: string;
  by: DifferenceBy[];
  /** The coordinator's words, or what the units say; '' = nobody said why. */
  reason: string;
}

const ESTIMATED = ' (ước thực hiện)';
const shown = (figure: IssuedFigure | undefined): string =>
  figure ? `${figure.text}${figure.estimate ? ESTIMATED : ''}` : 'không có trong báo cáo';

/** Where the coordinator's own words for a difference are kept among the texts of the report. */
export const REASON_PREFIX = 'differs/';

const entryKeys = (key: string): string[] => [key, key.split(':')[0] ?? key];

function since(
  units: readonly GatheredUnit[],
  key: string,
  at: string,
): { unit: GatheredUnit; by: DifferenceBy }[] {
  return units.flatMap((unit) => {
    const changed = entryKeys(key)
      .map((each) => unit.entries[each])
      .filter((entry) => entry !== undefined && entry.at > at)[0];
    if (changed) return [{ unit, by: { unit: unit.unit, by: changed.by, at: changed.at } }];
    // It counts since, or counts no more
    const { stateBy } = unit;
    const has = entryKeys(key).some((each) => unit.entries[each] !== undefined);
    return has && stateBy && stateBy.at > at
      ? [{ unit, by: { unit: unit.unit, by: stateBy.by, at: stateBy.at } }]
      : [];
  });
}

function reasonOf(
  input: ConsolidatedInput,
  key: string,
  was: IssuedFigure | undefined,
  now: IssuedFigure,
  at: string,
) {
  const said = since(input.reply.units, key, at).flatMap(({ unit }) => {
    const note = entryKeys(key)
      .map((each) => unit.entries[each]?.value?.note)
      .find(Boolean);
    const words = note ?? (unit.stateBy && unit.stateBy.at > at ? unit.stateBy.comment : undefined);
    return words ? [`${unitName(input, unit.unit)}: ${words}`] : [];
  });
  if (said.length > 0) return said.join('; ');
  // A final figure in the place of an estimate; where none is, nobody said why
  return was?.estimate && !now.estimate && now.result.kind === 'value'
    ? 'Số chính thức thay số ước thực hiện'
    : '';
}

/** What stands otherwise now than in a report that left, in the order of the plan. */
export function differencesOf(
  input: ConsolidatedInput,
  issued: IssuedReport,
  text: ReportText,
): Difference[] {
  const { at } = issued;
  return Object.entries(figuresOf(input)).flatMap(([key, now]) => {
    const was = issued.figures[key];
    const same =
      was && was.estimate === now.estimate && canonicalJson(was.result) === canonicalJson(now.result);
    if (same) return [];
    return [
      {
        key,
        name: now.name,
        was: shown(was),
        now: shown(now),
        by: since(countedUnits(input.reply.units, input.reply.include), key, at).map(({ by }) => by),
        reason: text.texts[`${REASON_PREFIX}${key}`]?.text ?? reasonOf(input, key, was, now, at),
      },
    ];
  });
}

/** `GET /api/province-report/issued?period=`, and the answer to a report that leaves. */
export interface IssuedReply {
  /** Oldest first. */
  issued: IssuedView[];
  /** Against the last one that left. */
  differences: Difference[];
  /** Names of who entered them and of who changed figures since, by member id. */
  people: Record<string, string>;
}
