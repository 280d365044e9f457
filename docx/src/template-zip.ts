const END = 0x06054b50;
const ENTRY = 0x02014b50;
/** A template of an office unpacks to far less. */
const MOST_UNPACKED = 20_000_000;
const MOST_FILES = 500;

/**
 * Names of the files in a .docx by its directory, without unpacking anything.
 *
 * @returns null when it is no archive, or would unpack to more than any template of an office
 */
export function filesIn(data: Uint8Array): string[] | null {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  let end = data.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end -= 1;
  if (end < 0) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MOST_FILES) return null;
  const names: string[] = [];
  let unpacked = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > data.length || view.getUint32(at, true) !== ENTRY) return null;
    unpacked += view.getUint32(at + 24, true);
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    names.push(new TextDecoder().decode(data.subarray(at + 46, at + 46 + name)));
    at += 46 + name + extra + comment;
  }
  return unpacked > MOST_UNPACKED ? null : names;
}
