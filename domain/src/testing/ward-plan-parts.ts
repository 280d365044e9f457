import type { Area, Indicator, Member, Owner, Quote, Task, Unit } from '../plan/schema.ts';

/** Small builders for a whole plan that is written by hand. */

let line = 0;
/** Each sentence stands on a line of its own, as in the text that it pretends to come from. */
export const quote = (text: string): Quote => ({ text, line: ++line });

export const area = (code: string, name: string, crossCutting = false): Area => ({
  code,
  name,
  crossCutting,
  quote: quote(name),
});

export const unit = (code: string, name: string, kind: Unit['kind'], more: Partial<Unit> = {}): Unit => ({
  code,
  name,
  kind,
  group: false,
  quote: quote(name),
  ...more,
});

export const groupOf = (code: string, name: string, kind: Unit['kind'], names: readonly string[]): Unit =>
  unit(code, name, kind, {
    group: true,
    members: names.map((each, i): Member => ({ code: `${code}-${i + 1}`, name: each, placeholder: false })),
  });

/** `VP lead, KP enter` with the basis that the text gives. */
export const owners = (text: string, basis: Owner['basis'] = 'text'): Owner[] =>
  text.split(', ').map((each): Owner => {
    const [code = '', role = ''] = each.split(' ');
    return { unit: code, role: role as Owner['role'], basis };
  });

type Shape = Pick<Indicator, 'code' | 'area' | 'name' | 'measure' | 'acrossUnits' | 'acrossPeriods'> & {
  sentence: string;
  target: number;
  years: readonly [from: number, to: number];
  owners: string;
};

/** Who enters is read from the owners. */
export function indicator(shape: Shape, more: Partial<Indicator> = {}): Indicator {
  const { sentence, target, years, owners: roles, ...rest } = shape;
  const all = owners(roles);
  return {
    ...rest,
    section: 'II.2',
    wording: sentence.replace(/\.$/, ''),
    unit: shape.measure.kind === 'level' ? 'cấp độ' : '%',
    target: { value: target, operator: '>=', operatorBasis: 'text', text: 'đạt tối thiểu' },
    phase: { from: years[0], to: years[1], basis: 'text' },
    owners: all,
    reportedBy: [...new Set(all.flatMap((owner) => (owner.role === 'enter' ? [owner.unit] : [])))],
    quote: quote(sentence),
    ...more,
  };
}

/** A sentence whose clauses are parted by semicolons. */
export function task(
  code: string,
  inArea: string,
  roles: string,
  sentence: string,
  more: Partial<Task> = {},
): Task {
  return {
    code,
    area: inArea,
    clauses: sentence
      .replace(/\.$/, '')
      .split('; ')
      .map((text, i) => ({ code: `${code}.${'abcdefgh'[i]}`, text })),
    owners: owners(roles),
    timingWords: [],
    deadline: null,
    product: null,
    indicators: [],
    quote: quote(sentence),
    ...more,
  };
}
