import { formatArea, quoteSheetName } from '../../model/address.ts';
import { type CellValue, parseError } from '../../model/cell.ts';
import { ExcelError } from '../../model/excel-error.ts';
import { referenceOf } from '../../model/names.ts';
import type { DefinedName } from '../../model/sheet-parts.ts';
import type { Workbook } from '../../model/workbook.ts';
import { asFlag, asText } from '../arguments.ts';
import { define, type HostObject } from '../host-object.ts';
import { absoluteFormula, cellsOf } from './cells.ts';
import { range, worksheet } from './declared.ts';
import { rangeAreas } from './range-areas.ts';

interface Scope {
  readonly workbook: Workbook;
  readonly sheetId: string | null;
}

interface Name extends Scope {
  readonly name: string;
}

/** Names of the workbook, or of one sheet. */
export const namedItems = define<Scope>({
  name: 'NamedItemCollection',
  items: ({ workbook, sheetId }) =>
    workbook.names.inScope(sheetId).map(({ name }) => namedItem({ workbook, sheetId, name })),
  item: (scope, key): HostObject => find(scope, key.text(0)) ?? missing(),
  methods: {
    Add: ({ workbook, sheetId }, args) => {
      const cells = range.targetOf(args.object(1)) ?? rangeAreas.targetOf(args.object(1));
      const formula = cells ? absoluteFormula(cells) : args.text(1);
      const comment = args.optionalText(2) ?? '';
      workbook.names.add({
        name: args.text(0),
        sheetId,
        formula: asFormula(formula),
        visible: true,
        comment,
      });
      return namedItem({ workbook, sheetId, name: args.text(0) });
    },
    GetCount: ({ workbook, sheetId }) => workbook.names.inScope(sheetId).length,
    GetItem: (scope, args) => find(scope, args.text(0)) ?? missing(),
    GetItemOrNullObject: (scope, args) => find(scope, args.text(0)),
  },
});

const namedItem = define<Name>({
  name: 'NamedItem',
  identity: ({ name }) => ({ _Id: name }),
  alive: (target) => target.workbook.names.find(target.name, target.sheetId) !== undefined,
  properties: {
    Name: { get: (target) => entry(target).name },
    Comment: {
      get: (target) => entry(target).comment,
      set: (target, value) =>
        target.workbook.names.update(target.name, target.sheetId, { comment: asText(value) }),
    },
    Formula: {
      get: (target) => entry(target).formula,
      set: (target, value) =>
        target.workbook.names.update(target.name, target.sheetId, { formula: asFormula(asText(value)) }),
    },
    Scope: { get: ({ sheetId }) => (sheetId === null ? 'Workbook' : 'Worksheet') },
    Type: { get: (target) => typeOf(target) },
    Value: { get: (target) => nameValue(target) },
    Visible: {
      get: (target) => entry(target).visible,
      set: (target, value) =>
        target.workbook.names.update(target.name, target.sheetId, { visible: asFlag(value) }),
    },
  },
  objects: {
    Worksheet: ({ workbook, sheetId }): HostObject =>
      sheetId === null ? missing() : worksheet(workbook.sheet(sheetId)),
    WorksheetOrNullObject: ({ workbook, sheetId }) =>
      sheetId === null ? null : worksheet(workbook.sheet(sheetId)),
  },
  methods: {
    GetRange: (target) => rangeOf(target) ?? notRange(),
    GetRangeOrNullObject: (target) => rangeOf(target),
    Delete: ({ workbook, name, sheetId }) => workbook.names.remove(name, sheetId),
  },
});

function find({ workbook, sheetId }: Scope, name: string): HostObject | null {
  const found = workbook.names.find(name, sheetId);
  return found ? namedItem({ workbook, sheetId, name: found.name }) : null;
}

function entry({ workbook, name, sheetId }: Name): DefinedName {
  return workbook.names.find(name, sheetId) ?? missing();
}

/** A constant text becomes `="text"`, so that a formula is always a formula. */
function asFormula(reference: string): string {
  if (reference.startsWith('=')) return reference;
  return Number.isFinite(Number(reference)) && reference !== ''
    ? `=${reference}`
    : `="${reference.replaceAll('"', '""')}"`;
}

function constantOf(formula: string): CellValue {
  const body = formula.slice(1);
  if (/^"(?:[^"]|"")*"$/.test(body)) return body.slice(1, -1).replaceAll('""', '"');
  if (/^(TRUE|FALSE)$/i.test(body)) return body.toUpperCase() === 'TRUE';
  if (body !== '' && Number.isFinite(Number(body))) return Number(body);
  return parseError(body);
}

function typeOf(target: Name): string {
  const { formula } = entry(target);
  if (referenceOf(formula)) return 'Range';
  const value = formula.includes('#REF!') ? parseError('#REF!') : constantOf(formula);
  if (value === null) return 'String';
  if (typeof value === 'object') return 'Error';
  return typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';
}

function nameValue(target: Name): unknown {
  const { formula } = entry(target);
  const reference = referenceOf(formula);
  if (reference) return `${quoteSheetName(reference.sheet)}!${formatArea(reference.area, true)}`;
  if (formula.includes('#REF!')) return '#REF!';
  const value = constantOf(formula);
  return typeof value === 'object' ? (value?.error ?? formula) : value;
}

function rangeOf(target: Name): HostObject | null {
  const reference = referenceOf(entry(target).formula);
  const sheet = reference && target.workbook.findSheet(reference.sheet);
  return sheet ? range(cellsOf(sheet, reference.area)) : null;
}

function notRange(): never {
  throw new ExcelError('InvalidReference');
}

function missing(): never {
  throw new ExcelError('ItemNotFound');
}
