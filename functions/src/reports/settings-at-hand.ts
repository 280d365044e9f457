import {
  type Calendar,
  type CommuneSettings,
  type Period,
  type SettingsDoc,
  settingsOf,
  settingsVersionOf,
} from '@cchc/domain';
import type { ReportStore } from '../store/store.ts';
import { settingsPath } from './paths.ts';
import type { Services } from './services.ts';

/** Documents kept at once at most; each is a few kilobytes. */
const MAX_DOCS = 1_000;
/** By store, since tests have many; a version never changes under its name. */
const known = new WeakMap<ReportStore, Map<string, SettingsDoc>>();

/** @throws when the document is missing: a calendar names settings that were never stored */
export async function settingsDoc(
  { store }: Services,
  commune: string,
  version: string,
): Promise<SettingsDoc> {
  const docs = known.get(store) ?? new Map<string, SettingsDoc>();
  known.set(store, docs);
  const name = `${commune}/${version}`;
  const kept = docs.get(name);
  if (kept) return kept;
  const [doc] = (await store.read([settingsPath(commune, version)])) as [SettingsDoc | null];
  if (!doc) throw new Error(`The settings ${version} of ${commune} are missing in the store.`);
  docs.set(name, doc);
  if (docs.size > MAX_DOCS) docs.delete(docs.keys().next().value as string);
  return doc;
}

/** The settings in force in a period; the defaults while nobody has decided anything. */
export async function settingsIn(
  services: Services,
  commune: string,
  calendar: Pick<Calendar, 'settingsVersion'>,
  period: Pick<Period, 'settingsVersion'> = {},
): Promise<CommuneSettings> {
  const version = settingsVersionOf(calendar, period);
  return settingsOf(version === null ? null : await settingsDoc(services, commune, version));
}
