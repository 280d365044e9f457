import { strToU8, unzipSync, zipSync } from 'fflate';

/** A ZIP of these parts, for tests that need a file no writer of ours would make. */
export const zipOf = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, part]) => [path, typeof part === 'string' ? strToU8(part) : part]),
    ),
    { level: 6 },
  );

/** The parts of a ZIP that a test made. */
export const unzip = (bytes: Uint8Array): Record<string, Uint8Array> => unzipSync(bytes);
