import type { GatheredUnit } from '../api/gathered.ts';
import type { Period } from '../calendar/period.ts';
import { periodName } from '../calendar/period-name.ts';
import { type ConsolidatedLine, consolidate } from '../consolidation/consolidate.ts';
import { shareOf } from '../indicators/share.ts';
import { inYear } from '../plan/in-year.ts';
import type { PlanSettings } from '../settings/settings.ts';
import { resultFormat } from '../sheets/formulas.ts';
import { targetText } from '../sheets/report-input.ts';
import { type CellSpec, SheetBuilder } from '../sheets/sheet-builder.ts';
import type { SheetSpec } from '../sheets/spec.ts';
import { rowResult } from '../sheets/tong-hop-formulas.ts';
import { SHEET_NAMES } from '../sheets/words.ts';
import { type ConsolidatedInput, partsOf, titlesOf } from './input.ts';
import { figure, live, words } from './list-sheet.ts';

/** One of the periods side by side. */
interface Compared {
  /** What its columns' keys begin with: `p0` is the period itself, the others come from the latest back. */
  key: string;
  period: Period;
  settings: PlanSettings;
  lines: Map<string, ConsolidatedLine['total']>;
}

function linesOf(
  { reply: { plan, include } }: ConsolidatedInput,
  period: Period,
  units: readonly GatheredUnit[],
  settings: PlanSettings,
): Compared['lines'] {
  const lines = consolidate(plan, period, partsOf(units), settings, include);
  return new Map(lines.flatMap((line) => [line, ...line.breakdown].map(({ key, total }) => [key, total])));
}

/**
 * So sánh: every indicator in this period and in others, result beside result, with the change in percentage points.
 * Windows contain each other, so nothing is added over periods.
 */
export function compareSheet(input: ConsolidatedInput): SheetSpec | null {
  const { plan, period, settings, units, others } = input.reply;
  if (others.length === 0) return null;
  const compared: Compared[] = [{ period, settings, units }, ...[...others].reverse()].map((each, i) => ({
    key: `p${i}`,
    period: each.period,
    settings: each.settings,
    lines: linesOf(input, each.period, each.units, each.settings),
  }));
  const sheet = new SheetBuilder({
    key: 'so-sanh',
    kind: 'consolidation',
    titles: titlesOf(input, 'So sánh kết quả với kỳ khác,'),
    columns: [
      { key: 'code', title: 'Mã', width: 12 },
      { key: 'name', title: 'Chỉ tiêu', width: 40 },
      { key: 'target', title: 'Mục tiêu', width: 12 },
      ...compared.flatMap(({ key }, i) => [
        { key: `${key}.n`, title: 'Tử số', width: 10 },
        { key: `${key}.d`, title: 'Mẫu số', width: 10 },
        { key: `${key}.r`, title: 'Kết quả', width: 10 },
        ...(i === 0 ? [] : [{ key: `${key}.x`, title: 'Kỳ này so với', width: 11 }]),
      ]),
    ],
    groups: compared.map(({ key, period: each }, i) => ({
      column: `${key}.n`,
      columns: i === 0 ? 3 : 4,
      text: periodName(each),
    })),
    frozenColumns: 3,
    filtered: true,
  });
  for (const found of plan.indicators) {
    const indicator = inYear(found, period.year);
    const parts =
      indicator.breakdown?.items.map(({ code, name }) => ({ key: `${indicator.code}:${code}`, name })) ?? [];
    for (const { key, name } of [{ key: indicator.code, name: indicator.name }, ...parts]) {
      const cells: Record<string, CellSpec> = {
        name: words(key === indicator.code ? name : `– Trong đó: ${name}`),
        target: words(targetText(indicator)),
      };
      for (const { key: of, settings: then, lines } of compared) {
        const total = lines.get(key);
        const [n, d] = total ? shareOf(indicator, total.components, then) : [null, null];
        const result = total?.result.kind === 'none-arising' ? '"Không phát sinh"' : '""';
        cells[`${of}.n`] = figure(n);
        cells[`${of}.d`] = figure(d);
        cells[`${of}.r`] = live(
          rowResult(indicator, sheet.at(`${of}.n`), sheet.at(`${of}.d`), result),
          resultFormat(indicator, then),
        );
        if (of === 'p0') continue;
        const [now, before] = [sheet.at('p0.r'), sheet.at(`${of}.r`)];
        cells[`${of}.x`] = live(
          `=IF(AND(ISNUMBER(${now}),ISNUMBER(${before})),${now}-${before},"")`,
          '+0.0##;-0.0##;0',
        );
      }
      sheet.addRow(key, cells);
    }
  }
  return sheet.build({ footer: SHEET_NAMES['so-sanh'], tabColor: '#7030A0' });
}
