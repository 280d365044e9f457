import type { Locale } from '../model/index.ts';
import { type AddinManifest, ManifestError, readManifest } from './manifest.ts';

/** Fetches and reads a manifest. The page knows the add-in by nothing else. */
export async function loadManifest(address: string, locale: Locale['name']): Promise<AddinManifest> {
  const reply = await fetch(address);
  if (!reply.ok) throw new ManifestError(`${address}: ${reply.status}`);
  const xml = new DOMParser().parseFromString(await reply.text(), 'application/xml');
  const fault = xml.querySelector('parsererror');
  if (fault) throw new ManifestError(fault.textContent?.trim().slice(0, 200) ?? 'XML');
  return readManifest(xml, locale);
}
