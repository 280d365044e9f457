import { ExcelError } from '../../model/excel-error.ts';
import type { Workbook } from '../../model/workbook.ts';
import { define, type HostObject } from '../host-object.ts';

/** The add-in's own settings in the file: any JSON by key. */
export const settings = define<Workbook>({
  name: 'SettingCollection',
  items: (workbook) => workbook.settings.entries().map(([key]) => setting({ workbook, key })),
  item: (workbook, key): HostObject => find(workbook, key.text(0)) ?? missing(),
  methods: {
    Add: (workbook, args) => {
      workbook.settings.set(args.text(0), args.raw(1));
      return setting({ workbook, key: args.text(0) });
    },
    GetCount: (workbook) => workbook.settings.size,
    GetItem: (workbook, args) => find(workbook, args.text(0)) ?? missing(),
    GetItemOrNullObject: (workbook, args) => find(workbook, args.text(0)),
  },
});

const setting = define<{ readonly workbook: Workbook; readonly key: string }>({
  name: 'Setting',
  identity: ({ key }) => ({ _Id: key }),
  alive: ({ workbook, key }) => workbook.settings.keyOf(key) !== undefined,
  properties: {
    Key: { get: ({ workbook, key }) => workbook.settings.keyOf(key) },
    Value: {
      get: ({ workbook, key }) => workbook.settings.get(key),
      set: ({ workbook, key }, value) => workbook.settings.set(key, value),
    },
  },
  methods: {
    Delete: ({ workbook, key }) => {
      workbook.settings.delete(key);
    },
  },
});

function find(workbook: Workbook, key: string): HostObject | null {
  return workbook.settings.keyOf(key) === undefined ? null : setting({ workbook, key });
}

function missing(): never {
  throw new ExcelError('ItemNotFound');
}
