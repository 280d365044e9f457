import type { Locale } from '../../model/locale.ts';
import type { Workbook } from '../../model/workbook.ts';
import { asOneOf } from '../arguments.ts';
import { define, type HostObject } from '../host-object.ts';

export const application = define<Workbook>({
  name: 'Application',
  properties: {
    CalculationMode: {
      get: (workbook) => workbook.calculation.mode,
      set: (workbook, value) => {
        workbook.calculation.mode = asOneOf(value, ['Automatic', 'AutomaticExceptTables', 'Manual']);
      },
    },
    CalculationState: { get: (workbook) => (workbook.calculation.pending ? 'Pending' : 'Done') },
    CalculationEngineVersion: { get: () => 191_029 },
    DecimalSeparator: { get: (workbook) => workbook.locale.decimal },
    ThousandsSeparator: { get: (workbook) => workbook.locale.thousands },
    UseSystemSeparators: { get: () => true },
  },
  objects: { CultureInfo: (workbook): HostObject => cultureInfo(workbook.locale) },
  methods: {
    Calculate: (workbook, args) => {
      const type = args.optionalText(0) ?? 'Recalculate';
      if (type !== 'Recalculate') workbook.calculation.markAll();
      return workbook.calculation.run();
    },
    SuspendApiCalculationUntilNextSync: () => undefined, // formulas are computed once a batch anyway
    SuspendScreenUpdatingUntilNextSync: () => undefined, // views draw once a transaction anyway
  },
});

const cultureInfo = define<Locale>({
  name: 'CultureInfo',
  properties: { Name: { get: (locale) => locale.name } },
  objects: {
    NumberFormat: (locale): HostObject => numberFormatInfo(locale),
    DatetimeFormat: (locale): HostObject => datetimeFormatInfo(locale),
  },
});

const numberFormatInfo = define<Locale>({
  name: 'NumberFormatInfo',
  properties: {
    NumberDecimalSeparator: { get: (locale) => locale.decimal },
    NumberGroupSeparator: { get: (locale) => locale.thousands },
  },
});

const datetimeFormatInfo = define<Locale>({
  name: 'DatetimeFormatInfo',
  properties: {
    DateSeparator: { get: () => '/' },
    TimeSeparator: { get: () => ':' },
    ShortDatePattern: { get: (locale) => locale.shortDate.replaceAll('m', 'M') },
  },
});
