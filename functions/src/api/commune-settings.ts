import { SETTING_LIMITS, type SettingsRequest } from '@cchc/domain';
import { someSettingsSchema } from '@cchc/domain/settings-schema';
import type { Context } from 'hono';
import * as z from 'zod';
import { refuse } from '../reports/refused.ts';
import type { Services } from '../reports/services.ts';
import { changeSettings, settingsOfCommune } from '../reports/settings.ts';
import type { SignedIn } from './authenticate.ts';
import { readJson } from './body.ts';
import { parse } from './parse.ts';

const request = z.strictObject({
  expect: z.string().max(64).nullable(),
  settings: z.record(z.string(), z.unknown()),
  reason: z.string().trim().min(1).max(SETTING_LIMITS.reason),
});

/** `GET /api/settings`. */
export const communeSettings = (services: Services) => async (c: Context<SignedIn>) =>
  c.json(await settingsOfCommune(services, c.get('caller')));

/** `POST /api/settings`. */
export const editSettings = (services: Services) => async (c: Context<SignedIn>) => {
  const { expect, settings, reason } = parse(request, await readJson(c));
  const found = someSettingsSchema.safeParse(settings);
  if (!found.success)
    return refuse('bad-request', {
      field: ['settings', ...(found.error.issues[0]?.path ?? [])].map(String).join('.').slice(0, 200),
    });
  return c.json(
    await changeSettings(services, c.get('caller'), {
      expect,
      settings: found.data,
      reason,
    } as SettingsRequest),
  );
};
