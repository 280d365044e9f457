import { type Area, intersect } from '../../model/address.ts';
import { apiNotFound, ExcelError } from '../../model/excel-error.ts';
import { assertAllowed } from '../../model/protection.ts';
import type { Sheet } from '../../model/sheet.ts';
import type { ConditionalFormat, ConditionalFormatStyle, ConditionalRule } from '../../model/sheet-parts.ts';
import { asColor, asFlag, asNumber, asOneOf, asRecord, asText } from '../arguments.ts';
import { define, type HostObject, type Property } from '../host-object.ts';
import { cellsOf } from './cells.ts';
import { range } from './declared.ts';

interface Formats {
  readonly sheet: Sheet;
  readonly area: Area;
}

interface Format {
  readonly sheet: Sheet;
  readonly id: string;
}

const OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
] as const;

export const conditionalFormats = define<Formats>({
  name: 'ConditionalFormatCollection',
  items: (formats) => inside(formats).map(({ id }) => conditionalFormat({ sheet: formats.sheet, id })),
  item: (formats, key): HostObject => {
    const id = key.text(0);
    if (!inside(formats).some((format) => format.id === id)) throw new ExcelError('ItemNotFound');
    return conditionalFormat({ sheet: formats.sheet, id });
  },
  methods: {
    Add: ({ sheet, area }, args) => {
      assertAllowed(sheet, 'allowFormatCells');
      const id = sheet.workbook.nextId();
      const added: ConditionalFormat = {
        id,
        area,
        rule: newRule(args.text(0)),
        style: {},
        stopIfTrue: false,
      };
      // a new format goes before all others, as in Excel
      sheet.set('conditionalFormats', [added, ...sheet.conditionalFormats]);
      return conditionalFormat({ sheet, id });
    },
    GetCount: (formats) => inside(formats).length,
    GetItemAt: (formats, args) => {
      const found = inside(formats)[args.integer(0)];
      if (!found) throw new ExcelError('ItemNotFound');
      return conditionalFormat({ sheet: formats.sheet, id: found.id });
    },
    ClearAll: ({ sheet, area }) => {
      assertAllowed(sheet, 'allowFormatCells');
      sheet.set(
        'conditionalFormats',
        sheet.conditionalFormats.filter((format) => !intersect(format.area, area)),
      );
    },
  },
});

const conditionalFormat = define<Format>({
  name: 'ConditionalFormat',
  identity: ({ id }) => ({ Id: id }),
  alive: ({ sheet, id }) => sheet.conditionalFormats.some((format) => format.id === id),
  properties: {
    Id: { get: ({ id }) => id },
    Type: { get: (target) => find(target).rule.type },
    Priority: {
      get: ({ sheet, id }) => sheet.conditionalFormats.findIndex((format) => format.id === id),
      set: (target, value) => prioritise(target, asNumber(value)),
    },
    StopIfTrue: {
      get: (target) => find(target).stopIfTrue,
      set: (target, value) => change(target, { stopIfTrue: asFlag(value) }),
    },
  },
  objects: {
    Custom: (target): HostObject => (find(target).rule.type === 'Custom' ? custom(target) : wrongType()),
    CustomOrNullObject: (target) => (find(target).rule.type === 'Custom' ? custom(target) : null),
    CellValue: (target): HostObject =>
      find(target).rule.type === 'CellValue' ? cellValue(target) : wrongType(),
    CellValueOrNullObject: (target) => (find(target).rule.type === 'CellValue' ? cellValue(target) : null),
  },
  methods: {
    GetRange: (target) => range(cellsOf(target.sheet, find(target).area)),
    GetRangeOrNullObject: (target) => range(cellsOf(target.sheet, find(target).area)),
    Delete: ({ sheet, id }) => {
      assertAllowed(sheet, 'allowFormatCells');
      sheet.set(
        'conditionalFormats',
        sheet.conditionalFormats.filter((format) => format.id !== id),
      );
    },
  },
});

const custom = define<Format>({
  name: 'CustomConditionalFormat',
  objects: {
    Format: (target): HostObject => formatStyle(target),
    Rule: (target): HostObject => customRule(target),
  },
});

const customRule = define<Format>({
  name: 'ConditionalFormatRule',
  properties: {
    Formula: {
      get: (target) => (find(target).rule as { formula?: string }).formula ?? '',
      set: (target, value) => change(target, { rule: { type: 'Custom', formula: asText(value) } }),
    },
  },
});

const cellValue = define<Format>({
  name: 'CellValueConditionalFormat',
  properties: {
    Rule: {
      get: (target) => {
        const { rule } = find(target);
        if (rule.type !== 'CellValue') return null;
        return { operator: rule.operator, formula1: rule.formula1, formula2: rule.formula2 };
      },
      set: (target, value) => {
        const given = asRecord(value);
        const formula2 =
          given.formula2 === undefined || given.formula2 === null ? null : String(given.formula2);
        const operator = asOneOf(given.operator, OPERATORS);
        change(target, {
          rule: { type: 'CellValue', operator, formula1: String(given.formula1), formula2 },
        });
      },
    },
  },
  objects: { Format: (target): HostObject => formatStyle(target) },
});

const formatStyle = define<Format>({
  name: 'ConditionalRangeFormat',
  objects: {
    Fill: (target): HostObject => formatFill(target),
    Font: (target): HostObject => formatFont(target),
  },
});

const formatFill = define<Format>({
  name: 'ConditionalRangeFill',
  properties: { Color: styled('fill', asColor) },
  methods: { Clear: (target) => restyle(target, { fill: null }) },
});

const formatFont = define<Format>({
  name: 'ConditionalRangeFont',
  properties: {
    Color: styled('fontColor', asColor),
    Bold: styled('bold', asFlag),
    Italic: styled('italic', asFlag),
    Strikethrough: styled('strikethrough', asFlag),
    Underline: styled('underline', asText),
  },
  methods: {
    Clear: (target) =>
      restyle(target, { fontColor: null, bold: null, italic: null, strikethrough: null, underline: null }),
  },
});

function styled<Key extends keyof ConditionalFormatStyle>(
  key: Key,
  read: (value: unknown) => NonNullable<ConditionalFormatStyle[Key]>,
): Property<Format> {
  return {
    get: (target) => find(target).style[key] ?? null,
    set: (target, value) => restyle(target, { [key]: read(value) }),
  };
}

function newRule(type: string): ConditionalRule {
  if (type === 'Custom') return { type, formula: '' };
  if (type === 'CellValue') return { type, operator: 'EqualTo', formula1: '', formula2: null };
  throw apiNotFound(`ConditionalFormatCollection.add of type ${type}`);
}

function wrongType(): never {
  throw new ExcelError('InvalidOperation');
}

function inside({ sheet, area }: Formats): ConditionalFormat[] {
  return sheet.conditionalFormats.filter((format) => intersect(format.area, area));
}

function find({ sheet, id }: Format): ConditionalFormat {
  const found = sheet.conditionalFormats.find((format) => format.id === id);
  if (!found) throw new ExcelError('ItemNotFound');
  return found;
}

function change(target: Format, patch: Partial<ConditionalFormat>): void {
  assertAllowed(target.sheet, 'allowFormatCells');
  const old = find(target);
  target.sheet.set(
    'conditionalFormats',
    target.sheet.conditionalFormats.map((format) => (format === old ? { ...old, ...patch } : format)),
  );
}

function restyle(target: Format, patch: ConditionalFormatStyle): void {
  change(target, { style: { ...find(target).style, ...patch } });
}

function prioritise({ sheet, id }: Format, priority: number): void {
  const moved = find({ sheet, id });
  const others = sheet.conditionalFormats.filter((format) => format !== moved);
  sheet.set('conditionalFormats', [...others.slice(0, priority), moved, ...others.slice(priority)]);
}
