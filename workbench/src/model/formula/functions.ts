import { type CellValue, isError } from '../cell.ts';
import { Fault, logical, number, text } from './values.ts';

/** One value, or the cells of a reference, row by row. */
export type Given = CellValue | readonly (readonly CellValue[])[];
/** An argument is computed when it is asked for: IF leaves one of them alone. */
type Arg = () => Given;
export type Call = (args: readonly Arg[]) => CellValue;

const one = (args: readonly Arg[], index: number): CellValue => {
  const given = args[index]?.() ?? null;
  return Array.isArray(given) ? (given[0]?.[0] ?? null) : (given as CellValue);
};

/** All values of all arguments; `direct` = it stands in the formula itself, where texts and truth values count. */
const all = (args: readonly Arg[]): { value: CellValue; direct: boolean }[] =>
  args.flatMap((arg): { value: CellValue; direct: boolean }[] => {
    const given = arg();
    return Array.isArray(given)
      ? given.flat().map((value: CellValue) => ({ value, direct: false }))
      : [{ value: given as CellValue, direct: true }];
  });

const numbers = (args: readonly Arg[]): number[] =>
  all(args).flatMap(({ value, direct }) => {
    if (isError(value)) throw new Fault(value.error);
    if (direct) return [number(value)];
    return typeof value === 'number' ? [value] : [];
  });

const truths = (args: readonly Arg[]): boolean[] =>
  all(args).flatMap(({ value, direct }) =>
    direct || typeof value === 'number' || typeof value === 'boolean' || isError(value)
      ? [logical(value)]
      : [],
  );

/** A computation whose error is a value to look at. */
const caught = (args: readonly Arg[], index: number): CellValue => {
  try {
    return one(args, index);
  } catch (error) {
    if (error instanceof Fault) return { error: error.code };
    throw error;
  }
};

const rounded = (value: number, digits: number): number =>
  Math.sign(value) * Number(`${Math.round(Number(`${Math.abs(value)}e${digits}`))}e${-digits}`);

/** `">=5"`, `"DV*"`, a number or a text: what COUNTIF looks for. */
function meets(criterion: CellValue): (value: CellValue) => boolean {
  const [, sign = '', rest = ''] = /^(<=|>=|<>|<|>|=)?([\s\S]*)$/.exec(text(criterion)) ?? [];
  const wanted = Number(rest);
  if (rest !== '' && !Number.isNaN(wanted)) {
    const fits: Record<string, (value: number) => boolean> = {
      '<=': (value) => value <= wanted,
      '>=': (value) => value >= wanted,
      '<': (value) => value < wanted,
      '>': (value) => value > wanted,
    };
    if (sign === '<>') return (value) => value !== wanted;
    const fit = fits[sign] ?? ((value: number) => value === wanted);
    return (value) => typeof value === 'number' && fit(value);
  }
  const pattern = rest
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '[\\s\\S]*')
    .replaceAll('?', '[\\s\\S]');
  const same = new RegExp(`^${pattern}$`, 'iu');
  return (value) => (typeof value === 'string' && same.test(value)) !== (sign === '<>');
}

/** The functions that rules of cells use; results as Excel documents them. */
export const FUNCTIONS: Readonly<Record<string, Call>> = {
  ABS: (args) => Math.abs(number(one(args, 0))),
  AND: (args) => truths(args).every(Boolean),
  COUNT: (args) => all(args).filter(({ value }) => typeof value === 'number').length,
  COUNTA: (args) => all(args).filter(({ value }) => value !== null).length,
  COUNTIF: (args) => all(args.slice(0, 1)).filter(({ value }) => meets(one(args, 1))(value)).length,
  EXACT: (args) => text(one(args, 0)) === text(one(args, 1)),
  FALSE: () => false,
  IF: (args) => (logical(one(args, 0)) ? one(args, 1) : args.length > 2 ? one(args, 2) : false),
  IFERROR: (args) => {
    const value = caught(args, 0);
    return isError(value) ? one(args, 1) : value;
  },
  INT: (args) => Math.floor(number(one(args, 0))),
  ISBLANK: (args) => one(args, 0) === null,
  ISERROR: (args) => isError(caught(args, 0)),
  ISNUMBER: (args) => typeof caught(args, 0) === 'number',
  ISTEXT: (args) => typeof caught(args, 0) === 'string',
  LEFT: (args) => text(one(args, 0)).slice(0, args.length > 1 ? number(one(args, 1)) : 1),
  LEN: (args) => text(one(args, 0)).length,
  LOWER: (args) => text(one(args, 0)).toLowerCase(),
  MAX: (args) => Math.max(...numbers(args), ...(numbers(args).length === 0 ? [0] : [])),
  MID: (args) => {
    const from = number(one(args, 1)) - 1;
    return text(one(args, 0)).slice(from, from + number(one(args, 2)));
  },
  MIN: (args) => Math.min(...numbers(args), ...(numbers(args).length === 0 ? [0] : [])),
  MOD: (args) => {
    const [value, by] = [number(one(args, 0)), number(one(args, 1))];
    if (by === 0) throw new Fault('#DIV/0!');
    return value - by * Math.floor(value / by);
  },
  NOT: (args) => !logical(one(args, 0)),
  OR: (args) => truths(args).some(Boolean),
  RIGHT: (args) => {
    const whole = text(one(args, 0));
    return whole.slice(Math.max(0, whole.length - (args.length > 1 ? number(one(args, 1)) : 1)));
  },
  ROUND: (args) => rounded(number(one(args, 0)), number(one(args, 1))),
  SUM: (args) => numbers(args).reduce((sum, value) => sum + value, 0),
  TRIM: (args) => text(one(args, 0)).trim().replace(/ +/g, ' '),
  TRUE: () => true,
  UPPER: (args) => text(one(args, 0)).toUpperCase(),
};
