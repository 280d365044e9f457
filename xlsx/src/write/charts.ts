import type { XlsxChart } from '../model/chart.ts';
import type { XlsxSheet } from '../model/sheet.ts';
import { attributes, escapeText } from '../xml/escape.ts';
import { chartXml } from './chart-xml.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument';
const EMPTY_LINKS = `${HEAD}<Relationships xmlns="${PACKAGE}"></Relationships>`;
/** Of the link from a sheet to its drawing; the library's own are `rId1`, `rId2`, … */
const LINK = 'rIdDrawing';

/** A drawing for each sheet that has charts, and a part for each chart, with what links and names them. */
export function addCharts(parts: Map<string, string>, sheets: readonly XlsxSheet[]): void {
  let charts = 0;
  let drawings = 0;
  const types: string[] = [];
  sheets.forEach((sheet, index) => {
    if (sheet.charts.length === 0) return;
    const drawing = ++drawings;
    const numbers = sheet.charts.map((chart) => {
      parts.set(`xl/charts/chart${++charts}.xml`, chartXml(sheet.name, chart));
      types.push(override(`/xl/charts/chart${charts}.xml`, 'drawingml.chart'));
      return charts;
    });
    parts.set(`xl/drawings/drawing${drawing}.xml`, drawingXml(sheet.charts));
    types.push(override(`/xl/drawings/drawing${drawing}.xml`, 'drawing'));
    parts.set(
      `xl/drawings/_rels/drawing${drawing}.xml.rels`,
      linked(EMPTY_LINKS, ...numbers.map((n, i) => link(`rId${i + 1}`, 'chart', `../charts/chart${n}.xml`))),
    );
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    const links = `xl/worksheets/_rels/sheet${index + 1}.xml.rels`;
    parts.set(
      links,
      linked(parts.get(links) ?? EMPTY_LINKS, link(LINK, 'drawing', `../drawings/drawing${drawing}.xml`)),
    );
    parts.set(
      path,
      (parts.get(path) ?? '')
        .replace(/<worksheet(?![^>]*xmlns:r=)/, `<worksheet xmlns:r="${OFFICE}"`)
        .replace(/(?=<legacyDrawing|<tableParts|<extLst|<\/worksheet>)/, `<drawing r:id="${LINK}"/>`),
    );
  });
  const contents = parts.get('[Content_Types].xml') ?? '';
  parts.set('[Content_Types].xml', contents.replace('</Types>', `${types.join('')}</Types>`));
}

const override = (part: string, kind: string): string =>
  `<Override PartName="${part}" ContentType="${TYPE}.${kind}+xml"/>`;

const link = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;

const linked = (links: string, ...added: readonly string[]): string =>
  links.replace('</Relationships>', `${added.join('')}</Relationships>`);

/** Charts lie from the corner of one cell to that of another, and are not stretched when columns are. */
function drawingXml(charts: readonly XlsxChart[]): string {
  const corner = (name: string, column: number, row: number): string =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  const anchors = charts.map(({ name, alt, place: { row, column, rows, columns } }, i) => {
    const named = attributes({ id: i + 2, name: escapeText(name), descr: escapeText(alt) });
    return (
      `<xdr:twoCellAnchor editAs="oneCell">${corner('from', column, row)}${corner('to', column + columns, row + rows)}` +
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr${named}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart r:id="rId${i + 1}"/></a:graphicData></a:graphic>` +
      '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
    );
  });
  return (
    `${HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" ` +
    `xmlns:c="${DRAWING}/chart" xmlns:r="${OFFICE}">${anchors.join('')}</xdr:wsDr>`
  );
}
