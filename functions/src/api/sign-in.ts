import type { Context } from 'hono';
import * as z from 'zod';
import { readJson } from './body.ts';
import { errorReply } from './errors.ts';
import { parse } from './parse.ts';
import type { AppSettings } from './settings.ts';

const schema = z.object({ name: z.string().min(1).max(200), password: z.string().min(1).max(500) });

/** `POST /api/sign-in {name, password}` → `{token, expires}`; only with accounts of our own. */
export const signIn =
  (attempt: NonNullable<AppSettings['identity']['signIn']>, { addressOf }: AppSettings) =>
  async (c: Context) => {
    const { name, password } = parse(schema, await readJson(c));
    const result = await attempt({ name, password, address: addressOf?.(c) ?? '' });
    return 'error' in result ? errorReply(c, result.error) : c.json(result);
  };
