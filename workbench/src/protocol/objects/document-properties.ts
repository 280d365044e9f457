import { ExcelError } from '../../model/excel-error.ts';
import type { PropertyValue } from '../../model/sheet-parts.ts';
import type { DocumentPropertyName, Workbook } from '../../model/workbook.ts';
import { asText } from '../arguments.ts';
import { define, type HostObject, type Property } from '../host-object.ts';

/** Text of a custom document property that a file can hold. */
const LONGEST = 255;

/** What the file says of itself. */
export const documentProperties = define<Workbook>({
  name: 'DocumentProperties',
  properties: {
    Title: text('title'),
    Subject: text('subject'),
    Author: text('author'),
    Keywords: text('keywords'),
    Comments: text('comments'),
    Category: text('category'),
    Manager: text('manager'),
    Company: text('company'),
  },
  objects: { Custom: (workbook): HostObject => customProperties(workbook) },
});

const customProperties = define<Workbook>({
  name: 'CustomPropertyCollection',
  items: (workbook) => workbook.customProperties.entries().map(([key]) => customProperty({ workbook, key })),
  item: (workbook, key): HostObject => find(workbook, key.text(0)) ?? missing(),
  methods: {
    // adding one that exists replaces its value
    Add: (workbook, args) => {
      workbook.customProperties.set(args.text(0), readValue(args.raw(1)));
      return customProperty({ workbook, key: args.text(0) });
    },
    DeleteAll: (workbook) => workbook.customProperties.clear(),
    GetCount: (workbook) => workbook.customProperties.size,
    GetItem: (workbook, args) => find(workbook, args.text(0)) ?? missing(),
    GetItemOrNullObject: (workbook, args) => find(workbook, args.text(0)),
  },
});

const customProperty = define<{ readonly workbook: Workbook; readonly key: string }>({
  name: 'CustomProperty',
  identity: ({ key }) => ({ _Id: key, Key: key }),
  alive: ({ workbook, key }) => workbook.customProperties.get(key) !== undefined,
  properties: {
    Key: { get: ({ workbook, key }) => workbook.customProperties.keyOf(key) },
    Type: { get: ({ workbook, key }) => typeOf(workbook.customProperties.get(key)) },
    Value: {
      get: ({ workbook, key }) => workbook.customProperties.get(key),
      set: ({ workbook, key }, value) => workbook.customProperties.set(key, readValue(value)),
    },
  },
  methods: {
    Delete: ({ workbook, key }) => {
      workbook.customProperties.delete(key);
    },
  },
});

function text(name: DocumentPropertyName): Property<Workbook> {
  return {
    get: (workbook) => workbook.documentProperties.get(name) ?? '',
    set: (workbook, value) => {
      workbook.documentProperties.set(name, asText(value));
      workbook.note({ kind: 'properties' });
    },
  };
}

function readValue(value: unknown): PropertyValue {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  const text = asText(value);
  if (text.length > LONGEST) throw new ExcelError('InvalidArgument');
  return text;
}

function typeOf(value: PropertyValue | undefined): string {
  if (typeof value === 'number') return Number.isInteger(value) ? 'Number' : 'Float';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

function find(workbook: Workbook, key: string): HostObject | null {
  return workbook.customProperties.get(key) === undefined ? null : customProperty({ workbook, key });
}

function missing(): never {
  throw new ExcelError('ItemNotFound');
}
