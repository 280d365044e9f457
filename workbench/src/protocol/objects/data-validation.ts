import { dateToSerial } from 'numfmt';
import type { Area } from '../../model/address.ts';
import { apiNotFound, ExcelError } from '../../model/excel-error.ts';
import { parseFormula } from '../../model/formula/parse.ts';
import { assertAllowed } from '../../model/protection.ts';
import type {
  BasicRule,
  Validation,
  ValidationAlert,
  ValidationOperator,
  ValidationPrompt,
  ValidationRule,
} from '../../model/sheet-parts.ts';
import { isJudgeable, isValid } from '../../model/validate.ts';
import { asFlag, asOneOf, asRecord, asText } from '../arguments.ts';
import { define } from '../host-object.ts';
import { type Cells, isLive } from './cells.ts';

const OPERATORS: readonly ValidationOperator[] = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
];
const BASIC = ['wholeNumber', 'decimal', 'textLength', 'date', 'time'] as const;
const TYPES: Record<keyof ValidationRule, string> = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  textLength: 'TextLength',
  date: 'Date',
  time: 'Time',
  list: 'List',
  custom: 'Custom',
};

const NONE: Omit<Validation, 'area'> = {
  rule: null,
  ignoreBlanks: true,
  prompt: { showPrompt: true, title: '', message: '' },
  alert: { showAlert: true, style: 'Stop', title: '', message: '' },
};

/** Excel's limits for the texts of a validation. */
const TITLE = 32;
const PROMPT = 255;
const ALERT = 255;
const LIST = 255;

export const dataValidation = define<Cells>({
  name: 'DataValidation',
  alive: isLive,
  properties: {
    Type: { get: (cells) => typeOf(cells) },
    Rule: {
      get: (cells) => shownRule(first(cells).rule ?? {}),
      set: (cells, value) => change(cells, { rule: readRule(asRecord(value)) }),
    },
    IgnoreBlanks: {
      get: (cells) => first(cells).ignoreBlanks,
      set: (cells, value) => change(cells, { ignoreBlanks: asFlag(value) }),
    },
    Prompt: {
      get: (cells) => first(cells).prompt,
      set: (cells, value) => change(cells, { prompt: readPrompt(asRecord(value)) }),
    },
    ErrorAlert: {
      get: (cells) => first(cells).alert,
      set: (cells, value) => change(cells, { alert: readAlert(asRecord(value)) }),
    },
    Valid: { get: (cells) => allValid(cells) },
  },
  methods: {
    Clear: ({ sheet, areas }) => {
      assertAllowed(sheet, null);
      for (const area of areas) sheet.setValidation(area, null);
    },
  },
});

function first({ sheet, areas: [area] }: Cells): Omit<Validation, 'area'> {
  return sheet.validationAt(area.row, area.column) ?? NONE;
}

/** What changes one member keeps the others of each part that has its own validation. */
function change({ sheet, areas }: Cells, patch: Partial<Omit<Validation, 'area'>>): void {
  assertAllowed(sheet, null);
  for (const area of areas) {
    const { rule, ignoreBlanks, prompt, alert } = first({ sheet, areas: [area] });
    sheet.setValidation(area, { rule, ignoreBlanks, prompt, alert, ...patch });
  }
}

function typeOf({ sheet, areas }: Cells): string {
  const types = new Set(areas.flatMap((area) => typesIn(sheet.validations, area)));
  return types.size > 1 ? 'MixedCriteria' : ([...types][0] ?? 'None');
}

function typesIn(validations: readonly Validation[], area: Area): string[] {
  let covered = 0;
  const types = validations.flatMap((validation) => {
    const rows =
      Math.min(area.row + area.rows, validation.area.row + validation.area.rows) -
      Math.max(area.row, validation.area.row);
    const columns =
      Math.min(area.column + area.columns, validation.area.column + validation.area.columns) -
      Math.max(area.column, validation.area.column);
    if (rows <= 0 || columns <= 0) return [];
    covered += rows * columns;
    const kind = validation.rule && (Object.keys(validation.rule)[0] as keyof ValidationRule | undefined);
    return [kind ? TYPES[kind] : 'None'];
  });
  return covered < area.rows * area.columns ? [...types, 'None'] : types;
}

function allValid({ sheet, areas }: Cells): boolean | null {
  const results = new Set<boolean>();
  for (const area of areas) {
    for (const [row, column, { value }] of sheet.entries(area)) {
      const validation = sheet.validationAt(row, column);
      if (validation && value !== null) results.add(isValid(value, validation, sheet, { row, column }));
    }
  }
  return results.size > 1 ? null : !results.has(false);
}

function readRule(given: Record<string, unknown>): ValidationRule {
  const kinds = Object.keys(given).filter((key) => given[key] !== undefined && given[key] !== null);
  const kind = kinds[0];
  if (kinds.length !== 1 || kind === undefined) throw new ExcelError('InvalidArgument');
  const rule = ruleOf(kind, asRecord(given[kind]));
  if (!isJudgeable(rule))
    throw apiNotFound('DataValidation.rule with a formula that only an engine computes');
  return rule;
}

function ruleOf(kind: string, body: Record<string, unknown>): ValidationRule {
  if (kind === 'list') return { list: readList(body) };
  if (kind === 'custom') return { custom: { formula: readFormula(asText(body.formula)) } };
  const basic = asOneOf(kind, BASIC);
  return { [basic]: readBasic(body, basic) };
}

/** A bound reads as a formula, however it was set: 5 as `=5`. */
function shownRule(rule: ValidationRule): ValidationRule {
  const shown = Object.entries(rule).map(([kind, body]) => {
    if (!(BASIC as readonly string[]).includes(kind)) return [kind, body];
    const bounds = Object.entries(body as BasicRule).map(([name, value]) => [
      name,
      typeof value === 'number' ? `=${value}` : value,
    ]);
    return [kind, Object.fromEntries(bounds)];
  });
  return Object.fromEntries(shown) as ValidationRule;
}

function readFormula(text: string): string {
  if (!parseFormula(text)) throw new ExcelError('InvalidArgument');
  return text;
}

function readList(body: Record<string, unknown>): NonNullable<ValidationRule['list']> {
  const source = asText(body.source);
  if (!source.startsWith('=') && source.length > LIST) throw new ExcelError('InvalidArgument');
  return { inCellDropDown: body.inCellDropDown !== false, source };
}

function readBasic(body: Record<string, unknown>, kind: (typeof BASIC)[number]): BasicRule {
  const operator = asOneOf(body.operator, OPERATORS);
  const two = operator === 'Between' || operator === 'NotBetween';
  return {
    formula1: readBound(body.formula1, kind),
    operator,
    ...(two ? { formula2: readBound(body.formula2, kind) } : {}),
  };
}

/** A number, a number as text, a day as ISO 8601 in a rule for dates, or a formula. */
function readBound(value: unknown, kind: (typeof BASIC)[number]): string | number {
  if (typeof value === 'number') return value;
  const text = asText(value).trim();
  if (text.startsWith('=')) return readFormula(text);
  const day = kind === 'date' ? /^(\d{4})-(\d{2})-(\d{2})(?:T00:00(?::00(?:\.0+)?)?Z?)?$/.exec(text) : null;
  const serial = day ? dateToSerial([Number(day[1]), Number(day[2]), Number(day[3])]) : Number(text);
  if (text === '' || serial === null || !Number.isFinite(serial)) throw new ExcelError('InvalidArgument');
  return serial;
}

function limited(value: unknown, most: number): string {
  const text = value === undefined || value === null ? '' : asText(value);
  if (text.length > most) throw new ExcelError('InvalidArgument');
  return text;
}

function readPrompt(given: Record<string, unknown>): ValidationPrompt {
  return {
    showPrompt: given.showPrompt !== false,
    title: limited(given.title, TITLE),
    message: limited(given.message, PROMPT),
  };
}

function readAlert(given: Record<string, unknown>): ValidationAlert {
  return {
    showAlert: given.showAlert !== false,
    style: asOneOf(given.style ?? 'Stop', ['Stop', 'Warning', 'Information']),
    title: limited(given.title, TITLE),
    message: limited(given.message, ALERT),
  };
}
