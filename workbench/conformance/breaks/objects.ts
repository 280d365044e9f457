import { Names } from '../../src/model/names.ts';
import { PropertyBag } from '../../src/model/property-bag.ts';
import { Sheet } from '../../src/model/sheet.ts';
import { Workbook } from '../../src/model/workbook.ts';
import { XmlParts } from '../../src/model/xml-parts.ts';
import { calls, idle, patch, patchGet, reads, stuck } from './patch.ts';
import type { Break } from './table.ts';

/** Sheets, names, properties, XML parts, filters, tables. */
export const objectBreaks: readonly Break[] = [
  {
    name: 'sheets are found only in the spelling of their names',
    apply: () =>
      patch(Workbook.prototype, 'findSheet', () => {
        return function broken(this: Workbook, key) {
          return this.sheets.find(({ id, name }) => id === key || name === key);
        };
      }),
  },
  {
    name: 'sheets give their names for ids',
    apply: () => reads('Worksheet.Id', (_, object) => object.get('Name')),
  },
  {
    name: 'a new sheet comes to the front',
    apply: () =>
      patch(Workbook.prototype, 'addSheet', (original) => {
        return function broken(this: Workbook, name, id) {
          const sheet = original.call(this, name, id);
          this.activate(sheet);
          return sheet;
        };
      }),
  },
  {
    name: 'moving a sheet does nothing',
    apply: () => patch(Workbook.prototype, 'moveSheet', () => () => undefined),
  },
  {
    name: 'sheets cannot be very hidden',
    apply: () => reads('Worksheet.Visibility', (one) => (one === 'VeryHidden' ? 'Hidden' : one)),
  },
  { name: 'activating does nothing', apply: () => idle('Worksheet.Activate') },
  { name: 'tab colours are not kept', apply: () => stuck('Worksheet.TabColor') },
  { name: 'gridlines cannot be turned off', apply: () => stuck('Worksheet.Gridlines') },
  {
    name: 'names are case-sensitive',
    apply: () =>
      patch(Names.prototype, 'find', () => {
        return function broken(this: Names, name, sheetId) {
          return this.all.find((one) => one.sheetId === sheetId && one.name === name);
        };
      }),
  },
  {
    name: 'a sheet’s own name hides the workbook’s',
    apply: () =>
      patch(Names.prototype, 'find', () => {
        return function broken(this: Names, name) {
          return this.all.findLast((one) => one.name.toLowerCase() === name.toLowerCase());
        };
      }),
  },
  { name: 'the formula of a name cannot be changed', apply: () => stuck('NamedItem.Formula') },
  { name: 'deleting a name does nothing', apply: () => idle('NamedItem.Delete') },
  {
    name: 'names of a deleted sheet go with it',
    apply: () =>
      patch(Names.prototype, 'rewrite', (original) => {
        return function broken(this: Names, change) {
          original.call(this, (name) => {
            const next = change(name);
            return next?.includes('#REF!') ? null : next;
          });
        };
      }),
  },
  {
    name: 'a property that exists cannot be added again',
    apply: () =>
      patch(PropertyBag.prototype, 'set', (original) => {
        return function broken(this: PropertyBag<unknown>, key, value) {
          if (this.get(key) === undefined) original.call(this, key, value);
        };
      }),
  },
  {
    name: 'keys of properties are case-sensitive',
    apply: () =>
      patch(PropertyBag.prototype, 'get', (original) => {
        return function broken(this: PropertyBag<unknown>, key) {
          return this.keyOf(key) === key ? original.call(this, key) : undefined;
        };
      }),
  },
  {
    name: 'properties end after 200 characters',
    apply: () => reads('CustomProperty.Value', (value) => String(value).slice(0, 200)),
  },
  { name: 'properties cannot be deleted', apply: () => idle('CustomProperty.Delete') },
  { name: 'the title is not kept', apply: () => stuck('DocumentProperties.Title') },
  { name: 'settings keep texts only', apply: () => reads('Setting.Value', (value) => String(value)) },
  {
    name: 'XML parts are found by every namespace',
    apply: () =>
      patch(XmlParts.prototype, 'byNamespace', () => {
        return function broken(this: XmlParts) {
          return this.all;
        };
      }),
  },
  {
    name: 'setXml makes a new part',
    apply: () =>
      patch(XmlParts.prototype, 'setXml', () => {
        return function broken(this: XmlParts, _id, xml) {
          this.add(xml);
        };
      }),
  },
  { name: 'setXml does nothing', apply: () => patch(XmlParts.prototype, 'setXml', () => () => undefined) },
  { name: 'XML parts cannot be deleted', apply: () => idle('CustomXmlPart.Delete') },
  {
    name: 'XML parts are listed newest first',
    apply: () =>
      patchGet(XmlParts.prototype, 'all', (original) => {
        return function broken(this: XmlParts) {
          return [...original.call(this)].reverse();
        };
      }),
  },
  {
    name: 'XML parts come back with decoded characters',
    apply: () =>
      calls('CustomXmlPart.GetXml', (call) =>
        String(call()).replaceAll('&lt;', '<').replaceAll('&amp;', '&'),
      ),
  },
  {
    name: 'XML parts end after 64 kB',
    apply: () => calls('CustomXmlPart.GetXml', (call) => String(call()).slice(0, 65_536)),
  },
  { name: 'a filter is never removed', apply: () => idle('AutoFilter.Remove') },
  {
    name: 'a filter hides no row',
    apply: () => patch(Sheet.prototype, 'setFiltered', () => () => undefined),
  },
  { name: 'new rows of a table are lost', apply: () => idle('TableRowCollection.Add') },
  { name: 'tables cannot be renamed', apply: () => stuck('Table.Name') },
  {
    name: 'tables may overlap',
    apply: () =>
      calls('TableCollection.Add', (call) => {
        const undo = patchGet(Sheet.prototype, 'tables', () => () => []);
        try {
          return call();
        } finally {
          undo();
        }
      }),
  },
  { name: 'the style of a table is not kept', apply: () => stuck('Table.Style') },
  { name: 'a table stays when it is turned into a range', apply: () => idle('Table.ConvertToRange') },
  {
    name: 'the decimal sign is always a point',
    apply: () => reads('Application.DecimalSeparator', () => '.'),
  },
  {
    name: 'the pane cannot be shown',
    apply: () =>
      calls('AppRuntimeService.SetAppRuntimeState', (call) => {
        call();
        throw new Error('broken');
      }),
  },
  {
    name: 'the start-up behaviour is forgotten',
    apply: () => idle('AppRuntimePersistenceService.SetAppRuntimeStartState'),
  },
  {
    name: 'merging keeps all values',
    apply: () =>
      calls('Range.Merge', (call, _, object) => {
        const values = object.get('Formulas');
        call();
        object.set('Formulas', values);
      }),
  },
  {
    name: 'bounds read as numbers',
    apply: () =>
      reads('DataValidation.Rule', (rule) =>
        JSON.parse(JSON.stringify(rule), (_, value) =>
          /^=[\d.]+$/.test(value) ? Number(value.slice(1)) : value,
        ),
      ),
  },
  {
    name: 'rules that are formulas let everything in',
    apply: () =>
      patch(Sheet.prototype, 'validationAt', (original) => {
        return function broken(this: Sheet, row, column) {
          const found = original.call(this, row, column);
          return found?.rule?.custom ? { ...found, rule: null } : found;
        };
      }),
  },
  {
    name: 'formulas of rules are the same for all cells',
    apply: () =>
      patch(Sheet.prototype, 'validationAt', (original) => {
        return function broken(this: Sheet, row, column) {
          const found = original.call(this, row, column);
          return found && { ...found, area: { ...found.area, row, column } };
        };
      }),
  },
  { name: 'custom properties of a list cannot be deleted', apply: () => idle('CustomProperty.Delete') },
];
