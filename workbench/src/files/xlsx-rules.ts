import type {
  ComparisonOperator,
  XlsxConditional,
  XlsxProtection,
  XlsxRule,
  XlsxValidation,
} from '@cchc/xlsx';
import {
  type BasicRule,
  type ConditionalFormat,
  DEFAULT_PROTECTION,
  type Protection,
  type ProtectionOptions,
  type Validation,
  type ValidationOperator,
  type ValidationRule,
} from '../model/index.ts';

const OPERATORS: Readonly<Record<ValidationOperator, ComparisonOperator>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
};

function operatorFrom(name: ComparisonOperator): ValidationOperator {
  const found = Object.entries(OPERATORS).find(([, spelled]) => spelled === name);
  return (found?.[0] ?? 'Between') as ValidationOperator;
}

const bare = (formula: string | number): string => String(formula).replace(/^=/, '');

/** A bound that is a number stays one; anything else is a formula. */
function bound(text: string): string | number {
  return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : `=${text}`;
}

const BASIC = {
  wholeNumber: 'whole',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
} as const;

export function validationToFile({ area, rule, ignoreBlanks, prompt, alert }: Validation): XlsxValidation {
  return {
    ranges: [area],
    rule: ruleToFile(rule),
    allowBlank: ignoreBlanks,
    prompt:
      prompt.showPrompt && (prompt.title || prompt.message)
        ? { title: prompt.title, text: prompt.message }
        : null,
    alert: alert.showAlert
      ? {
          style: alert.style.toLowerCase() as 'stop' | 'warning' | 'information',
          title: alert.title,
          text: alert.message,
        }
      : null,
  };
}

function ruleToFile(rule: ValidationRule | null): XlsxRule {
  if (rule?.custom) return { kind: 'custom', formula: bare(rule.custom.formula) };
  if (rule?.list) {
    const { source, inCellDropDown: dropDown } = rule.list;
    if (source.startsWith('=')) return { kind: 'list', source: bare(source), dropDown };
    return { kind: 'inline-list', values: source.split(','), dropDown };
  }
  for (const key of Object.keys(BASIC) as (keyof typeof BASIC)[]) {
    const basic = rule?.[key];
    if (!basic) continue;
    const two = basic.operator === 'Between' || basic.operator === 'NotBetween';
    return {
      kind: BASIC[key],
      operator: OPERATORS[basic.operator],
      formula1: bare(basic.formula1),
      ...(two && { formula2: bare(basic.formula2 ?? 0) }),
    };
  }
  return { kind: 'any' };
}

/** One validation a range: the file may say the same of several. */
export function validationFromFile({
  ranges,
  rule,
  allowBlank,
  prompt,
  alert,
}: XlsxValidation): Validation[] {
  const style = alert ? alert.style.charAt(0).toUpperCase() + alert.style.slice(1) : 'Stop';
  return ranges.map((area) => ({
    area,
    rule: ruleFromFile(rule),
    ignoreBlanks: allowBlank,
    prompt: { showPrompt: prompt !== null, title: prompt?.title ?? '', message: prompt?.text ?? '' },
    alert: {
      showAlert: alert !== null,
      style: style as Validation['alert']['style'],
      title: alert?.title ?? '',
      message: alert?.text ?? '',
    },
  }));
}

function ruleFromFile(rule: XlsxRule): ValidationRule | null {
  switch (rule.kind) {
    case 'any':
      return null;
    case 'custom':
      return { custom: { formula: `=${rule.formula}` } };
    case 'list':
      return { list: { inCellDropDown: rule.dropDown, source: `=${rule.source}` } };
    case 'inline-list':
      return { list: { inCellDropDown: rule.dropDown, source: rule.values.join(',') } };
    default: {
      const basic: BasicRule = {
        operator: operatorFrom(rule.operator),
        formula1: bound(rule.formula1),
        ...(rule.formula2 !== undefined && { formula2: bound(rule.formula2) }),
      };
      return rule.kind === 'whole' ? { wholeNumber: basic } : { [rule.kind]: basic };
    }
  }
}

export function conditionalToFile({ area, rule, style, stopIfTrue }: ConditionalFormat): XlsxConditional {
  return {
    ranges: [area],
    rule:
      rule.type === 'Custom'
        ? { kind: 'expression', formula: bare(rule.formula) }
        : {
            kind: 'cellIs',
            operator: OPERATORS[rule.operator],
            formula1: bare(rule.formula1),
            ...(rule.formula2 !== null && { formula2: bare(rule.formula2) }),
          },
    look: {
      fill: style.fill ?? null,
      fontColor: style.fontColor ?? null,
      bold: style.bold ?? false,
      italic: style.italic ?? false,
      strikethrough: style.strikethrough ?? false,
    },
    stopIfTrue,
  };
}

export function conditionalFromFile(
  { ranges, rule, look, stopIfTrue }: XlsxConditional,
  nextId: () => string,
): ConditionalFormat[] {
  return ranges.map((area) => ({
    id: nextId(),
    area,
    rule:
      rule.kind === 'expression'
        ? { type: 'Custom', formula: `=${rule.formula}` }
        : {
            type: 'CellValue',
            operator: operatorFrom(rule.operator),
            formula1: `=${rule.formula1}`,
            formula2: rule.formula2 === undefined ? null : `=${rule.formula2}`,
          },
    style: {
      fill: look.fill,
      fontColor: look.fontColor,
      bold: look.bold || null,
      italic: look.italic || null,
      strikethrough: look.strikethrough || null,
    },
    stopIfTrue,
  }));
}

type Allowance = Exclude<keyof ProtectionOptions, 'selectionMode'>;
type FileAllowance = Exclude<
  keyof XlsxProtection,
  'selectLockedCells' | 'selectUnlockedCells' | 'passwordHash'
>;

/** `allowFormatColumns` ↔ `formatColumns` */
const ALLOWANCES = (Object.keys(DEFAULT_PROTECTION) as (keyof ProtectionOptions)[])
  .filter((key): key is Allowance => key !== 'selectionMode')
  .map((key) => [key, (key.charAt(5).toLowerCase() + key.slice(6)) as FileAllowance] as const);

/** Begins a password that is only known by what a file keeps of it: nobody can type it. */
const HASHED = '\u0000';

export function protectionToFile({ options, password }: Protection): XlsxProtection {
  const allowed = Object.fromEntries(ALLOWANCES.map(([key, name]) => [name, options[key]])) as Record<
    FileAllowance,
    boolean
  >;
  return {
    ...allowed,
    selectLockedCells: options.selectionMode === 'Normal',
    selectUnlockedCells: options.selectionMode !== 'None',
    passwordHash: password === null ? null : hashOf(password),
  };
}

export function protectionFromFile(file: XlsxProtection): Protection {
  const allowed = Object.fromEntries(ALLOWANCES.map(([key, name]) => [key, file[name]])) as Record<
    Allowance,
    boolean
  >;
  const mode = file.selectLockedCells ? 'Normal' : file.selectUnlockedCells ? 'Unlocked' : 'None';
  return {
    options: { ...DEFAULT_PROTECTION, ...allowed, selectionMode: mode },
    password: file.passwordHash && HASHED + JSON.stringify(file.passwordHash),
  };
}

/** The short hash of the file format (ECMA-376 part 4, 3.2.29), which every Excel understands. */
function hashOf(password: string): Readonly<Record<string, string>> {
  if (password.startsWith(HASHED)) return JSON.parse(password.slice(1)) as Record<string, string>;
  const rotated = (value: number): number => ((value >> 14) & 1) | ((value << 1) & 0x7fff);
  let hash = 0;
  for (const letter of [...password].toReversed()) hash = rotated(hash) ^ (letter.charCodeAt(0) & 0xff);
  hash = rotated(hash) ^ password.length ^ 0xce4b;
  return { password: hash.toString(16).toUpperCase().padStart(4, '0') };
}
