import type { ReportState } from '../api/api.ts';
import type { Period } from '../calendar/period.ts';
import type { Entry } from '../entries/entry.ts';
import { type EntrySource, valueAt } from '../entries/entry-values.ts';
import { resultOf } from '../indicators/result.ts';
import type { Indicator, Plan } from '../plan/schema.ts';
import type { PlanSettings } from '../settings/settings.ts';
import { neutralise } from '../text/canonical.ts';
import type { ShownState } from './cover-state.ts';
import { NUMBER_FORMATS } from './extra-cells.ts';
import type { CellSpec } from './sheet-builder.ts';
import type { CellInput } from './spec.ts';
import { MARK_NAMES, NONE_ARISING } from './words.ts';

/** All that the sheets of one report are made from. */
export interface ReportSheetsInput {
  plan: Plan;
  /** A reporting unit: a plain unit or a member of a group. */
  unit: string;
  period: Period;
  state: ReportState;
  /** Who brought it into its state, and why, for the cover. */
  shown?: ShownState;
  entries: EntrySource;
  /** The registers of the unit and year; none yet when absent. */
  registers?: EntrySource;
  /** What the annual plan says, by entry key: shown where the unit has entered nothing. */
  planned?: Readonly<Record<string, Entry>>;
  /** The period before. */
  previous: { entries: EntrySource } | null;
  /** As the commune's own settings say; the plan's name when absent. */
  communeName?: string;
  settings?: PlanSettings;
  /** YYYY-MM-DD in Asia/Ho_Chi_Minh. */
  today: string;
}

/** Result of the period before, under the same key: a number, "Không phát sinh", or nothing. */
export function previousResult(
  indicator: Indicator,
  key: string,
  previous: ReportSheetsInput['previous'],
  settings: PlanSettings,
): CellInput {
  const entry = previous && valueAt(previous.entries, key);
  const result = resultOf(indicator, entry?.components, entry?.mark, settings);
  if (result.kind === 'value') return result.value;
  return result.kind === 'none-arising' ? NONE_ARISING : null;
}

/** A text of the period before, as a locked cell beside this period's. */
export function previousText({ previous }: ReportSheetsInput, key: string): CellSpec {
  const entry = previous && valueAt(previous.entries, key);
  const text = entry?.text ?? (entry?.mark ? MARK_NAMES[entry.mark] : null);
  return {
    input: text === null ? null : neutralise(text),
    style: 'previous-text',
    format: NUMBER_FORMATS.text,
  };
}

/** `≥ 95%` with its phase, as the column Mục tiêu giai đoạn shows it. */
export function targetText({ target, phase, unit, measure }: Indicator): string {
  const value = String(target.value).replace('.', ',');
  const text =
    measure.kind === 'level' ? `Cấp độ ≥ ${value}` : `≥ ${value}${unit === '%' ? '%' : ` ${unit}`}`;
  const sense = measure.kind === 'change' ? (measure.direction === 'decrease' ? 'giảm ' : 'tăng ') : '';
  return `${sense}${text}\n(${phase.from}-${phase.to})`;
}
