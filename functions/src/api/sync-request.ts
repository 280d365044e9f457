import * as z from 'zod';

export const MAX_ENTRIES = 2_000;
const MAX_KEY = 100;
const MAX_NAME = 64;

const version = z.string().max(40).nullable();

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

/** The outer shape of `POST /api/sync`; the values of entries are judged one by one by domain. */
export const syncRequestSchema = z.object({
  unit: z.string().min(1).max(MAX_NAME),
  period: z.string().min(1).max(MAX_NAME),
  plan: z.string().min(1).max(MAX_NAME),
  mutationId: z.string().regex(/^(?!__)[A-Za-z0-9_-]{8,64}$/),
  cursor: version,
  entries: record(z.object({ value: z.unknown(), base: version })),
  given: record(z.unknown()).optional(),
  via: z.enum(['pane', 'file', 'import', 'stand-in']),
});
