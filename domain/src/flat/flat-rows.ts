import type { GatheredUnit } from '../api/gathered.ts';
import type { Period } from '../calendar/period.ts';
import { type Include, isCounted } from '../consolidation/consolidate.ts';
import type { StoredEntry } from '../entries/entry.ts';
import { entryDefs } from '../entries/entry-defs.ts';
import { resultOf } from '../indicators/result.ts';
import { shareOf } from '../indicators/share.ts';
import { inYear } from '../plan/in-year.ts';
import { planIn } from '../plan/plan-in.ts';
import type { Indicator, Plan } from '../plan/schema.ts';
import { unitByCode } from '../plan/units.ts';
import type { PlanSettings } from '../settings/settings.ts';
import type { FlatRow } from './flat-columns.ts';

/** Reports of one period, as the server gathers them. */
export interface FlatPeriod {
  period: Period;
  settings: PlanSettings;
  units: readonly Pick<GatheredUnit, 'unit' | 'state' | 'cursor' | 'entries'>[];
}

const LEVELS = ['c1', 'c2', 'c3', 'c4', 'c5'] as const;

/** What the row of a measure says of its figures. */
function figuresOf(indicator: Indicator, stored: StoredEntry | undefined, settings: PlanSettings) {
  const components = stored?.value?.components ?? {};
  const [part, whole] =
    indicator.measure.kind === 'survey' ? [null, null] : shareOf(indicator, components, settings);
  const [muc_1, muc_2, muc_3, muc_4, muc_5] = LEVELS.map((key) =>
    indicator.measure.kind === 'survey' && components[key] !== undefined ? Number(components[key]) : null,
  ) as (number | null)[];
  const result = resultOf(indicator, components, stored?.value?.mark, settings);
  return {
    tu_so: part,
    mau_so: whole,
    muc_1: muc_1 ?? null,
    muc_2: muc_2 ?? null,
    muc_3: muc_3 ?? null,
    muc_4: muc_4 ?? null,
    muc_5: muc_5 ?? null,
    ket_qua: result.kind === 'value' ? result.value : null,
  };
}

const saidOf = (stored: StoredEntry | undefined) => {
  const value = stored?.value;
  return {
    uoc: value?.components ? (value.estimate ? 1 : 0) : null,
    danh_dau: value?.mark ?? null,
    nguon: value?.source?.from ?? null,
    ngay_lay: value?.source?.on ?? null,
    ghi_chu: value?.note ?? null,
    cach_nhap: stored ? (stored.via ?? 'pane') : null,
    cap_nhat: stored?.at ?? null,
  };
};

/** Rows of one period: every measure that each counted unit is asked, entered or not. */
function* rowsOfPeriod(
  wholePlan: Plan,
  { period, settings, units }: FlatPeriod,
  include: Include,
): Generator<FlatRow> {
  const plan = planIn(wholePlan, period.to);
  for (const { unit, state, cursor, entries } of units) {
    const found = unitByCode(plan, unit);
    if (!found || cursor === null || !isCounted(state, include)) continue;
    const who = {
      ky: period.id,
      nam: period.year,
      tu_ngay: period.from,
      den_ngay: period.to,
      don_vi: unit,
      ten_don_vi: found.name,
      nhom: found.group ?? null,
      trang_thai: state,
    };
    for (const { key } of entryDefs(plan, unit, period.year).values()) {
      const [code, part = null] = key.split(':');
      const given = plan.indicators.find((each) => each.code === code);
      if (!given) continue;
      const indicator = inYear(given, period.year);
      const { measure } = indicator;
      const stored = entries[key];
      const what = {
        ...who,
        linh_vuc: indicator.area,
        chi_tieu: indicator.code,
        ten_chi_tieu: indicator.name,
        phan_to: part,
        loai: measure.kind,
      };
      yield { ...what, ...figuresOf(indicator, stored, settings), ...saidOf(stored) };
      if (measure.kind !== 'checklist') continue;
      for (const item of measure.items) {
        const said = stored?.value?.components?.[item.code];
        yield {
          ...what,
          phan_to: item.code,
          loai: 'checklist-item',
          ...figuresOf(indicator, undefined, settings),
          ...saidOf(stored),
          tu_so: said === undefined ? null : Number(said),
        };
      }
    }
  }
}

/**
 * Dữ liệu phẳng: a tidy table, one row for each unit × period × measure, for PivotTables and other programs. Figures are raw;
 * percentages stand beside them for reading and are never to be added or averaged. Texts are as people typed
 * them: whoever writes them into a cell or a file neutralises them.
 */
export function* flatRows(plan: Plan, periods: readonly FlatPeriod[], include: Include): Generator<FlatRow> {
  for (const each of periods) yield* rowsOfPeriod(plan, each, include);
}
