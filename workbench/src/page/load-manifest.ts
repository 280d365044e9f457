import type { Locale } from '../model/index.ts';
import type { FunctionsMetadata } from '../protocol/index.ts';
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

/** The metadata of custom functions; null where the add-in has none, or its address answers nothing of the kind. */
export async function loadFunctions({ functions }: AddinManifest): Promise<FunctionsMetadata | null> {
  if (!functions) return null;
  try {
    const reply = await fetch(functions.metadata);
    return reply.ok ? ((await reply.json()) as FunctionsMetadata) : null;
  } catch {
    return null;
  }
}
