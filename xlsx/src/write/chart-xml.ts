import { absoluteRange, quoteSheet } from '../address.ts';
import type { XlsxChart, XlsxSeries } from '../model/chart.ts';
import type { XlsxRange } from '../model/sheet.ts';
import { attributes, escapeText, xmlText } from '../xml/escape.ts';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Ids of the two axes; they are the chart's own. */
const CATEGORIES = 1;
const VALUES = 2;
/** Hundredths of a point. */
const TITLE_SIZE = 1200;
const AXIS_SIZE = 900;
const GRID = '#D9D9D9';

const text = (raw: string): string => xmlText(escapeText(raw));
const value = (name: string, val: string | number): string => `<c:${name}${attributes({ val })}/>`;
const fill = (color: string): string =>
  `<c:spPr><a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill></c:spPr>`;

const line = (color: string): string =>
  `<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill></a:ln></c:spPr>`;

const title = (words: string, size: number, bold: 0 | 1): string =>
  `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}" b="${bold}"/></a:pPr>` +
  `<a:r><a:rPr lang="vi-VN" sz="${size}" b="${bold}"/><a:t>${text(words)}</a:t></a:r></a:p></c:rich></c:tx>${value('overlay', 0)}</c:title>`;

const points = (all: readonly (string | number | null)[]): string =>
  value('ptCount', all.length) +
  all
    .map((one, idx) => (one === null ? '' : `<c:pt idx="${idx}"><c:v>${text(String(one))}</c:v></c:pt>`))
    .join('');

/** A chart's part, with what its cells hold kept beside their addresses. */
export function chartXml(sheet: string, chart: XlsxChart): string {
  const at = (range: XlsxRange): string =>
    `<c:f>${xmlText(`${quoteSheet(sheet)}!${absoluteRange(range)}`)}</c:f>`;
  const lying = chart.kind === 'bar';
  const categories =
    `<c:cat><c:strRef>${at(chart.categories)}` +
    `<c:strCache>${points(chart.categories.texts)}</c:strCache></c:strRef></c:cat>`;
  const series = (one: XlsxSeries, i: number): string =>
    `<c:ser>${value('idx', i)}${value('order', i)}` +
    `<c:tx><c:strRef>${at({ ...one.title, rows: 1, columns: 1 })}<c:strCache>${points([one.title.text])}</c:strCache></c:strRef></c:tx>` +
    `${fill(one.color)}${value('invertIfNegative', 0)}${categories}` +
    `<c:val><c:numRef>${at(one.values)}<c:numCache><c:formatCode>${text(chart.format)}</c:formatCode>` +
    `${points(one.values.numbers)}</c:numCache></c:numRef></c:val></c:ser>`;
  const axisText = `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${AXIS_SIZE}"/></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`;
  const categoryAxis =
    // The first row is the topmost bar
    `<c:catAx>${value('axId', CATEGORIES)}<c:scaling>${value('orientation', lying ? 'maxMin' : 'minMax')}</c:scaling>` +
    `${value('delete', 0)}${value('axPos', lying ? 'l' : 'b')}${title(chart.categoryTitle, AXIS_SIZE, 0)}` +
    `<c:numFmt formatCode="General" sourceLinked="0"/>${value('majorTickMark', 'none')}${value('minorTickMark', 'none')}` +
    `${value('tickLblPos', 'low')}${axisText}${value('crossAx', VALUES)}${value('crosses', 'autoZero')}` +
    `${value('auto', 0)}${value('lblOffset', 100)}${value('noMultiLvlLbl', 1)}</c:catAx>`;
  const valueAxis =
    `<c:valAx>${value('axId', VALUES)}<c:scaling>${value('orientation', 'minMax')}</c:scaling>${value('delete', 0)}` +
    `${value('axPos', lying ? 'b' : 'l')}<c:majorGridlines>${line(GRID)}</c:majorGridlines>${title(chart.valueTitle, AXIS_SIZE, 0)}` +
    `<c:numFmt${attributes({ formatCode: escapeText(chart.format), sourceLinked: 0 })}/>${value('majorTickMark', 'out')}` +
    `${value('minorTickMark', 'none')}${value('tickLblPos', 'nextTo')}${axisText}${value('crossAx', CATEGORIES)}` +
    `${value('crosses', lying ? 'max' : 'autoZero')}${value('crossBetween', 'between')}</c:valAx>`;
  const overlap = chart.grouping === 'clustered' ? '' : value('overlap', 100);
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><c:chartSpace xmlns:c="${CHART}" xmlns:a="${MAIN}" xmlns:r="${RELATIONSHIPS}">` +
    `${value('roundedCorners', 0)}<c:chart>${title(chart.title, TITLE_SIZE, 1)}${value('autoTitleDeleted', 0)}` +
    `<c:plotArea><c:layout/><c:barChart>${value('barDir', lying ? 'bar' : 'col')}${value('grouping', chart.grouping)}` +
    `${value('varyColors', 0)}${chart.series.map(series).join('')}${value('gapWidth', 60)}${overlap}` +
    `${value('axId', CATEGORIES)}${value('axId', VALUES)}</c:barChart>${categoryAxis}${valueAxis}</c:plotArea>` +
    `<c:legend>${value('legendPos', 'b')}${value('overlay', 0)}</c:legend>${value('plotVisOnly', 1)}` +
    `${value('dispBlanksAs', 'gap')}</c:chart></c:chartSpace>`
  );
}
