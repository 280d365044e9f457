import { ExcelError } from '../../src/model/excel-error.ts';
import { Person } from '../../src/model/person.ts';
import { Sheet } from '../../src/model/sheet.ts';
import { DEFAULT_PROTECTION, type ProtectionOptions } from '../../src/model/sheet-parts.ts';
import { Workbook } from '../../src/model/workbook.ts';
import { calls, idle, patch, patchGet, reads, stuck, swallow, type Undo } from './patch.ts';
import type { Break } from './table.ts';

/** Protection of every sheet as the rest of the host sees it. */
const protectionWith = (options: Partial<ProtectionOptions>): Undo =>
  patchGet(Sheet.prototype, 'protection', (original) => {
    return function broken(this: Sheet) {
      const protection = original.call(this);
      return protection && { ...protection, options: { ...protection.options, ...options } };
    };
  });

const ignoring = (person: 'type' | 'paste' | 'filter' | 'hideRows'): Undo =>
  patch(Person.prototype, person, (original) => {
    const call = original as (this: Person, sheet: Sheet, ...rest: unknown[]) => ReturnType<Person['clear']>;
    return function broken(this: Person, sheet: Sheet, ...rest: unknown[]) {
      const { protection } = sheet;
      sheet.set('protection', null);
      try {
        return call.call(this, sheet, ...rest);
      } finally {
        sheet.set('protection', protection);
      }
    } as never;
  });

/** Locks, rules, and what a person may do. */
export const protectionBreaks: readonly Break[] = [
  {
    name: 'locked cells of a protected sheet can be written',
    apply: () => patch(Sheet.prototype, 'someStyle', () => () => false),
  },
  {
    name: 'unlocked cells of a protected sheet cannot be written',
    apply: () =>
      patch(Sheet.prototype, 'someStyle', (original) => {
        return function broken(this: Sheet, area, test) {
          return this.protection !== null || original.call(this, area, test);
        };
      }),
  },
  {
    name: 'one unlocked cell opens the block around it',
    apply: () =>
      patch(Sheet.prototype, 'someStyle', (original) => {
        return function broken(this: Sheet, area, test) {
          const last = {
            row: area.row + area.rows - 1,
            column: area.column + area.columns - 1,
            rows: 1,
            columns: 1,
          };
          return original.call(this, this.protection ? last : area, test);
        };
      }),
  },
  { name: 'a sheet is never protected', apply: () => idle('WorksheetProtection.Protect') },
  {
    name: 'protecting a protected sheet is taken',
    apply: () => calls('WorksheetProtection.Protect', (call) => swallow(call, undefined)),
  },
  { name: 'a sheet is never unprotected', apply: () => idle('WorksheetProtection.Unprotect') },
  {
    name: 'any password opens a sheet',
    apply: () =>
      patchGet(Sheet.prototype, 'protection', (original) => {
        return function broken(this: Sheet) {
          const protection = original.call(this);
          return protection && { ...protection, password: null };
        };
      }),
  },
  {
    name: 'protection/protected is always true',
    apply: () => reads('WorksheetProtection.Protected', () => true),
  },
  {
    name: 'the options of protection are the default ones',
    apply: () => reads('WorksheetProtection.Options', () => DEFAULT_PROTECTION),
  },
  { name: 'a protected sheet takes every format', apply: () => protectionWith({ allowFormatCells: true }) },
  {
    name: 'a protected sheet never takes a column width',
    apply: () => protectionWith({ allowFormatColumns: false }),
  },
  {
    name: 'a protected sheet always takes a row height',
    apply: () => protectionWith({ allowFormatRows: true }),
  },
  {
    name: 'a protected sheet can never be filtered',
    apply: () => protectionWith({ allowAutoFilter: false }),
  },
  {
    name: 'a protected sheet can always be filtered',
    apply: () => protectionWith({ allowAutoFilter: true }),
  },
  { name: 'cells cannot be unlocked', apply: () => stuck('FormatProtection.Locked') },
  {
    name: 'a mixture of locks reads locked',
    apply: () => reads('FormatProtection.Locked', (locked) => locked ?? true),
  },
  { name: 'the structure is never protected', apply: () => idle('WorkbookProtection.Protect') },
  {
    name: 'a table grows on a protected sheet',
    apply: () =>
      calls('TableRowCollection.Add', (call) => {
        const undo = patchGet(Sheet.prototype, 'protection', () => () => null);
        try {
          return call();
        } finally {
          undo();
        }
      }),
  },
  { name: 'typing ignores locks', apply: () => ignoring('type') },
  { name: 'pasting ignores locks', apply: () => ignoring('paste') },
  {
    name: 'typing ignores validation',
    apply: () => patch(Sheet.prototype, 'validationAt', () => () => null),
  },
  {
    name: 'an add-in’s write is refused by validation',
    apply: () =>
      patch(Sheet.prototype, 'setContent', (original) => {
        return function broken(this: Sheet, row, column, content) {
          const rule = this.validationAt(row, column)?.rule;
          if (rule && this.workbook.origin.triggerSource === 'ThisLocalAddin')
            throw new ExcelError('InvalidArgument');
          original.call(this, row, column, content);
        };
      }),
  },
  {
    name: 'pasting asks validation',
    apply: () =>
      patch(Person.prototype, 'paste', (original) => {
        return function broken(this: Person, sheet, at, texts) {
          const validation = sheet.validationAt(at.row, at.column);
          return validation
            ? { kind: 'invalid', alert: validation.alert }
            : original.call(this, sheet, at, texts);
        } as typeof original;
      }),
  },
  {
    name: 'a rule goes to the first of several areas only',
    apply: () =>
      patch(Sheet.prototype, 'setValidation', (original) => {
        return function broken(this: Sheet, area, validation) {
          if (area.column < 3) original.call(this, area, validation);
        };
      }),
  },
  {
    name: 'a new rule stands behind the old one',
    apply: () =>
      patch(Sheet.prototype, 'setValidation', (original) => {
        return function broken(this: Sheet, area, validation) {
          const old = this.validations;
          original.call(this, area, validation);
          if (validation) this.set('validations', [...old, ...this.validations]);
        };
      }),
  },
  { name: 'prompts are not kept', apply: () => stuck('DataValidation.Prompt') },
  { name: 'alerts are not kept', apply: () => stuck('DataValidation.ErrorAlert') },
  { name: 'every value is valid', apply: () => reads('DataValidation.Valid', () => true) },
  { name: 'conditional formats are not cleared', apply: () => idle('ConditionalFormatCollection.ClearAll') },
  {
    name: 'the formula of a conditional format is lost',
    apply: () => stuck('ConditionalFormatRule.Formula'),
  },
  {
    name: 'a newer conditional format goes behind the older ones',
    apply: () => reads('ConditionalFormat.Priority', (priority) => 9 - Number(priority)),
  },
  {
    name: 'a very hidden sheet can be deleted',
    apply: () =>
      patch(Workbook.prototype, 'deleteSheet', (original) => {
        return function broken(this: Workbook, sheet) {
          if (sheet.visibility === 'VeryHidden') sheet.setVisibility('Visible');
          original.call(this, sheet);
        };
      }),
  },
];
