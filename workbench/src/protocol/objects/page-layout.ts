import type { Area } from '../../model/address.ts';
import { ExcelError } from '../../model/excel-error.ts';
import type { Sheet } from '../../model/sheet.ts';
import type { HeaderFooterPart, PageLayout } from '../../model/sheet-parts.ts';
import { asFlag, asNumber, asOneOf, asRecord, asText } from '../arguments.ts';
import { define, type HostObject, type Property } from '../host-object.ts';
import { cellsOf, findArea } from './cells.ts';
import { range } from './declared.ts';
import { parseAreas, rangeArgument } from './range.ts';
import { rangeAreas } from './range-areas.ts';

const PAPER = ['Letter', 'A3', 'A4', 'A5', 'B4', 'B5', 'Legal', 'Folio', 'Tabloid'] as const;
/** Points per unit. */
const UNITS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

/** How a sheet is printed. */
export const pageLayout = define<Sheet>({
  name: 'PageLayout',
  properties: {
    Orientation: part('orientation', (value) => asOneOf(value, ['Portrait', 'Landscape'])),
    PaperSize: part('paperSize', (value) => asOneOf(String(value).replace(/^a(\d)$/, 'A$1'), PAPER)),
    BlackAndWhite: part('blackAndWhite', asFlag),
    CenterHorizontally: part('centerHorizontally', asFlag),
    CenterVertically: part('centerVertically', asFlag),
    PrintGridlines: part('printGridlines', asFlag),
    PrintHeadings: part('printHeadings', asFlag),
    PrintOrder: part('printOrder', (value) => asOneOf(value, ['DownThenOver', 'OverThenDown'])),
    Zoom: part('zoom', readZoom),
    LeftMargin: margin('left'),
    RightMargin: margin('right'),
    TopMargin: margin('top'),
    BottomMargin: margin('bottom'),
    HeaderMargin: margin('header'),
    FooterMargin: margin('footer'),
  },
  objects: { HeadersFooters: (sheet): HostObject => headerFooterGroup(sheet) },
  methods: {
    SetPrintArea: (sheet, args) =>
      change(sheet, { printArea: areasOf(sheet, args.has(0) ? args.raw(0) : null, args.object(0)) }),
    GetPrintArea: (sheet) => printArea(sheet) ?? missing(),
    GetPrintAreaOrNullObject: (sheet) => printArea(sheet),
    SetPrintTitleRows: (sheet, args) => change(sheet, { titleRows: rangeArgument(args, 0, sheet).areas[0] }),
    GetPrintTitleRows: (sheet) => title(sheet, sheet.layout.titleRows) ?? missing(),
    GetPrintTitleRowsOrNullObject: (sheet) => title(sheet, sheet.layout.titleRows),
    SetPrintTitleColumns: (sheet, args) =>
      change(sheet, { titleColumns: rangeArgument(args, 0, sheet).areas[0] }),
    GetPrintTitleColumns: (sheet) => title(sheet, sheet.layout.titleColumns) ?? missing(),
    GetPrintTitleColumnsOrNullObject: (sheet) => title(sheet, sheet.layout.titleColumns),
    SetPrintMargins: (sheet, args) => {
      const factor = UNITS[asOneOf(args.raw(0), ['Points', 'Inches', 'Centimeters'])];
      const margins = Object.entries(args.record(1)).map(([side, size]) => {
        asOneOf(side, ['left', 'right', 'top', 'bottom', 'header', 'footer']);
        return [side, asNumber(size) * factor];
      });
      change(sheet, { margins: { ...sheet.layout.margins, ...Object.fromEntries(margins) } });
    },
  },
});

const headerFooterGroup = define<Sheet>({
  name: 'HeaderFooterGroup',
  properties: { State: { get: () => 'Default' } },
  objects: { DefaultForAllPages: (sheet): HostObject => headerFooter(sheet) },
});

const headerFooter = define<Sheet>({
  name: 'HeaderFooter',
  properties: {
    LeftHeader: text('leftHeader'),
    CenterHeader: text('centerHeader'),
    RightHeader: text('rightHeader'),
    LeftFooter: text('leftFooter'),
    CenterFooter: text('centerFooter'),
    RightFooter: text('rightFooter'),
  },
});

function change(sheet: Sheet, patch: Partial<PageLayout>): void {
  sheet.set('layout', { ...sheet.layout, ...patch });
}

function part<Key extends keyof PageLayout>(
  key: Key,
  read: (value: unknown) => PageLayout[Key],
): Property<Sheet> {
  return {
    get: (sheet) => sheet.layout[key],
    set: (sheet, value) => change(sheet, { [key]: read(value) }),
  };
}

function margin(side: keyof PageLayout['margins']): Property<Sheet> {
  return {
    get: (sheet) => sheet.layout.margins[side],
    set: (sheet, value) => change(sheet, { margins: { ...sheet.layout.margins, [side]: asNumber(value) } }),
  };
}

function text(key: HeaderFooterPart): Property<Sheet> {
  return {
    get: (sheet) => sheet.layout.headersFooters[key],
    set: (sheet, value) =>
      change(sheet, { headersFooters: { ...sheet.layout.headersFooters, [key]: asText(value) } }),
  };
}

function readZoom(value: unknown): PageLayout['zoom'] {
  const given = asRecord(value);
  const known = ['scale', 'horizontalFitToPages', 'verticalFitToPages'] as const;
  const entries = Object.entries(given).filter(([, amount]) => amount !== null && amount !== undefined);
  const zoom = Object.fromEntries(entries.map(([key, amount]) => [asOneOf(key, known), asNumber(amount)]));
  const { scale } = zoom;
  if (scale !== undefined && (scale < 10 || scale > 400)) throw new ExcelError('InvalidArgument');
  return zoom;
}

function areasOf(sheet: Sheet, reference: unknown, object: HostObject | null): readonly Area[] {
  const cells = range.targetOf(object) ?? rangeAreas.targetOf(object);
  if (cells) return cells.areas;
  const text = asText(reference);
  return text.includes(',') ? parseAreas(text) : [findArea(sheet, text)];
}

function printArea(sheet: Sheet): HostObject | null {
  const [first, ...rest] = sheet.layout.printArea;
  return first ? rangeAreas({ sheet, areas: [first, ...rest] }) : null;
}

function title(sheet: Sheet, area: Area | null): HostObject | null {
  return area && range(cellsOf(sheet, area));
}

function missing(): never {
  throw new ExcelError('ItemNotFound');
}
