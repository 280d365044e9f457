import * as z from 'zod/mini';
import { SETTING_LIMITS as LIMIT } from './setting-limits.ts';
import { MAX_DECIMALS, ROUNDINGS, SATISFACTION_FORMULAS, SURVEY_WAVES } from './settings.ts';

/**
 * The shape of settings that come from outside. Apart from the rest (`@cchc/domain/settings-schema`) because it needs zod;
 * what the names in it refer to is judged by `checkSettings`.
 */
const text = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most));
const line = z.nullable(text(LIMIT.line));
const code = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/));
const year = z.string().check(z.regex(/^\d{4}$/));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const figure = z.number().check(z.nonnegative(), z.maximum(1e12));
const codes = z.array(code).check(z.maxLength(LIMIT.list));
/** `z.record` alone would take any number of keys. */
const record = <Value extends z.core.SomeType>(key: typeof code, value: Value) =>
  z.record(key, value).check(z.refine((given) => Object.keys(given as object).length <= LIMIT.list));

export const settingShapes = {
  satisfactionFormula: z.enum(SATISFACTION_FORMULAS),
  keepPhaseOne: z.boolean(),
  provisionalVerdicts: z.boolean(),
  surveyWaves: z.enum(SURVEY_WAVES),
  waves: record(
    year,
    z
      .array(
        z.strictObject({
          name: text(LIMIT.line),
          periods: z.array(code).check(z.minLength(1), z.maxLength(20)),
        }),
      )
      .check(z.maxLength(20)),
  ),
  decimals: z.int().check(z.minimum(0), z.maximum(MAX_DECIMALS)),
  rounding: z.enum(ROUNDINGS),
  kind: z.nullable(z.enum(['xã', 'phường', 'đặc khu'])),
  name: line,
  head: z.strictObject({
    issuer: line,
    place: line,
    number: line,
    date: z.nullable(day),
  }),
  signatories: z.strictObject({ preparer: line, authority: line, position: line, name: line }),
  recipients: z.nullable(z.array(text(LIMIT.line)).check(z.maxLength(50))),
  cooperation: z.enum(['asked', 'not-asked']),
  milestones: record(code, record(year, figure)),
  baselines: record(code, figure),
  definitions: record(
    code,
    z.strictObject({ numerator: z.optional(text(LIMIT.text)), denominator: z.optional(text(LIMIT.text)) }),
  ),
  owners: record(
    code,
    z.strictObject({
      lead: z.optional(codes),
      enter: z.optional(codes),
      confirm: z.optional(codes),
      coordinate: z.optional(codes),
    }),
  ),
  members: record(
    code,
    z
      .array(
        z.strictObject({
          code,
          name: text(LIMIT.line),
          from: z.optional(day),
          until: z.optional(day),
        }),
      )
      .check(z.minLength(1), z.maxLength(LIMIT.list)),
  ),
} as const;

/** Some settings, each whole: those that are left out stay as they are. */
export const someSettingsSchema = z.partial(z.strictObject(settingShapes));
