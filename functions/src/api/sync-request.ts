import { STAND_IN_WAYS, VIAS } from '@cchc/domain';
import * as z from 'zod';

export const MAX_ENTRIES = 2_000;
const MAX_KEY = 100;
const MAX_NAME = 64;

/**
 * A record of at most MAX_ENTRIES short keys. It is checked in place and never copied: zod's own record drops
 * the key `__proto__`, and a key that vanishes is an entry that is neither kept nor refused by name.
 */
const record = <T extends z.ZodType>(inner: T) =>
  z.custom<Record<string, z.output<T>>>().superRefine((value: unknown, context) => {
    const issue = (path: PropertyKey[]) => context.addIssue({ code: 'custom', path });
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return issue([]);
    const entries = Object.entries(value);
    if (entries.length > MAX_ENTRIES) return issue([]);
    for (const [key, each] of entries) {
      const result = inner.safeParse(each);
      if (key.length > MAX_KEY) issue([key.slice(0, MAX_KEY)]);
      else if (!result.success) issue([key, ...(result.error.issues[0]?.path ?? [])]);
    }
  });

/** Who gave the figures; the day is judged by domain. */
export const standInSchema = z.object({
  from: z.string().min(1).max(200),
  how: z.enum(STAND_IN_WAYS),
  on: z.string().max(10),
});

export const unitSchema = z.string().min(1).max(MAX_NAME);
export const periodSchema = z.string().min(1).max(MAX_NAME);
export const mutationIdSchema = z.string().regex(/^(?!__)[A-Za-z0-9_-]{8,64}$/);
export const versionSchema = z.string().max(40).nullable();

/** The outer shape of `POST /api/sync`; the values of entries are judged one by one by domain. */
export const syncRequestSchema = z.object({
  unit: unitSchema,
  period: periodSchema,
  plan: z.string().min(1).max(MAX_NAME),
  mutationId: mutationIdSchema,
  cursor: versionSchema,
  entries: record(z.object({ value: z.unknown(), base: versionSchema })),
  given: record(z.unknown()).optional(),
  via: z.enum(VIAS),
  standIn: standInSchema.optional(),
});
