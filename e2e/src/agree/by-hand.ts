import type { Indicator } from '@cchc/domain';
import type { FlatRow } from '@cchc/domain/flat';

const sum = (rows: readonly FlatRow[], name: keyof FlatRow): number =>
  rows.reduce((total, row) => total + Number(row[name]), 0);

const LEVELS = ['muc_1', 'muc_2', 'muc_3', 'muc_4', 'muc_5'] as const;

/**
 * The commune's result of an indicator, or of a part of it, as somebody would work it out of the flat table with a
 * PivotTable: sums over the rows whose figures are all there, then one division. Written down a second time on purpose:
 * nothing of the product's rules is asked. Null = nothing to show.
 */
export function resultByHand(
  indicator: Indicator,
  part: string | null,
  all: readonly FlatRow[],
): number | null {
  const { measure, acrossUnits, code } = indicator;
  const rows = all.filter(
    (row) => row.chi_tieu === code && row.phan_to === part && row.loai === measure.kind,
  );
  const share = (n: number, d: number): number | null => (d === 0 ? null : (n / d) * 100);
  switch (measure.kind) {
    case 'survey': {
      const given = rows.filter((row) => LEVELS.every((level) => row[level] !== null));
      const [a, b, c, d, e] = LEVELS.map((level) => sum(given, level)) as [
        number,
        number,
        number,
        number,
        number,
      ];
      return given.length === 0 ? null : share(d + e, a + b + c + d + e);
    }
    case 'level': {
      const given = rows.filter((row) => row.tu_so !== null);
      return given.length === 0 ? null : Math.min(...given.map((row) => Number(row.tu_so)));
    }
    case 'yes': {
      const given = rows.filter((row) => row.tu_so !== null);
      if (given.length === 0) return null;
      return acrossUnits === 'obliged-yes'
        ? share(sum(given, 'tu_so'), given.length)
        : sum(given, 'tu_so') > 0
          ? 100
          : 0;
    }
    case 'checklist': {
      const units = rows.filter((row) => row.tu_so !== null).map((row) => row.don_vi);
      if (units.length === 0) return null;
      const items = measure.items.filter((item) =>
        units.every((unit) =>
          all.some(
            (row) =>
              row.chi_tieu === code &&
              row.loai === 'checklist-item' &&
              row.don_vi === unit &&
              row.phan_to === item.code &&
              row.tu_so === 1,
          ),
        ),
      );
      return share(items.length, measure.items.length);
    }
    case 'change': {
      const given = rows.filter((row) => row.tu_so !== null && row.mau_so !== null);
      const [now, before] = [sum(given, 'tu_so'), sum(given, 'mau_so')];
      if (given.length === 0 || before === 0) return null;
      return ((measure.direction === 'decrease' ? before - now : now - before) / before) * 100;
    }
    default: {
      const given = rows.filter((row) => row.tu_so !== null && row.mau_so !== null);
      return given.length === 0 ? null : share(sum(given, 'tu_so'), sum(given, 'mau_so'));
    }
  }
}
