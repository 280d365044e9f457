import { type Bar, isMet, type Row, ratioOf } from './row.ts';

/** A figure with as many digits as say something. */
export function figure(value: number): string {
  const size = Math.abs(value);
  const text = value.toFixed(Number.isInteger(value) || size >= 1000 ? 0 : size >= 10 ? 1 : 2);
  return text.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',');
}

const withUnit = (value: number, { unit }: Bar): string =>
  unit ? `${figure(value)} ${unit}` : figure(value);

const spreadText = ({ spread }: Pick<Bar, 'spread'>): string =>
  spread ? ` (${figure(spread.low)}–${figure(spread.high)})` : '';

function barLine(name: string, bar: Bar): string {
  const { peer } = bar;
  const ratio = ratioOf(bar);
  const cells = [
    name,
    bar.what,
    `${bar.sign} ${withUnit(bar.limit, bar)}`,
    `${withUnit(bar.value, bar)}${spreadText(bar)}`,
    isMet(bar) ? 'yes' : '**NO**',
    peer ? `${peer.what}: ${withUnit(peer.value, bar)}${spreadText(peer)}` : '–',
    ratio === null ? '–' : `${figure(ratio)} times better`,
  ];
  return `| ${cells.join(' | ')} |`;
}

function rowLines({ name, bars, skipped }: Row): string[] {
  if (skipped !== undefined) return [`| ${name} | **SKIPPED**: ${skipped} | – | – | – | – | – |`];
  return bars.map((bar, i) => barLine(i === 0 ? name : '', bar));
}

/** The rows as one table, and how each was measured. */
export function tableOf(rows: readonly Row[]): string {
  return [
    '| | what | bar | measured | met | peer in the same run | ratio |',
    '|---|---|---|---|---|---|---|',
    ...rows.flatMap(rowLines),
    '',
    'Medians; quartiles in brackets.',
    ...rows.flatMap(({ name, notes }) => (notes.length > 0 ? ['', `**${name}.** ${notes.join(' ')}`] : [])),
  ].join('\n');
}

/** `N of M bars met`. */
export function verdictOf(rows: readonly Row[]): string {
  const bars = rows.flatMap((row) => row.bars);
  return `${bars.filter(isMet).length} of ${bars.length} bars met`;
}
