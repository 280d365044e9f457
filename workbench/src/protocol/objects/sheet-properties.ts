import { ExcelError } from '../../model/excel-error.ts';
import type { Sheet } from '../../model/sheet.ts';
import { asText } from '../arguments.ts';
import { define, type HostObject } from '../host-object.ts';

interface Property {
  readonly sheet: Sheet;
  readonly key: string;
}

/** Custom properties of one sheet: texts by key. */
export const sheetProperties = define<Sheet>({
  name: 'WorksheetCustomPropertyCollection',
  items: (sheet) => sheet.properties.entries().map(([key]) => sheetProperty({ sheet, key })),
  item: (sheet, key): HostObject => find(sheet, key.text(0)) ?? missing(),
  methods: {
    Add: (sheet, args) => {
      sheet.properties.set(args.text(0), asText(args.raw(1)));
      return sheetProperty({ sheet, key: args.text(0) });
    },
    GetCount: (sheet) => sheet.properties.size,
    GetItem: (sheet, args) => find(sheet, args.text(0)) ?? missing(),
    GetItemOrNullObject: (sheet, args) => find(sheet, args.text(0)),
  },
});

const sheetProperty = define<Property>({
  name: 'WorksheetCustomProperty',
  identity: ({ key }) => ({ _Id: key }),
  alive: ({ sheet, key }) => sheet.properties.get(key) !== undefined,
  properties: {
    Key: { get: ({ sheet, key }) => sheet.properties.keyOf(key) },
    Value: {
      get: ({ sheet, key }) => sheet.properties.get(key),
      set: ({ sheet, key }, value) => sheet.properties.set(key, asText(value)),
    },
  },
  methods: {
    Delete: ({ sheet, key }) => {
      sheet.properties.delete(key);
    },
  },
});

function find(sheet: Sheet, key: string): HostObject | null {
  return sheet.properties.get(key) === undefined ? null : sheetProperty({ sheet, key });
}

function missing(): never {
  throw new ExcelError('ItemNotFound');
}
