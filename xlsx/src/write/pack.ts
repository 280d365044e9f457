import { strToU8, type Zippable, zipSync } from 'fflate';

/** Fast: the parts are XML that shrinks to a tenth at any level. */
const LEVEL = 4;
/** The ZIP's own clock starts here. A real time would make equal workbooks unequal files. */
const FIRST_DAY = new Date(1980, 0, 1);

export function pack(parts: ReadonlyMap<string, string>): Uint8Array {
  const files: Zippable = {};
  for (const [path, text] of parts) files[path] = strToU8(text);
  return zipSync(files, { level: LEVEL, mtime: FIRST_DAY });
}
