import { XlsxError } from '../errors.ts';
import type { XlsxLimits } from './limits.ts';

export interface ZipEntry {
  readonly name: string;
  readonly deflated: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its local header begins. */
  readonly offset: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const broken = () => new XlsxError('broken-zip');

/**
 * The ZIP's table of contents, judged before a single byte is unpacked: sizes that add up to too much (entries that share
 * their bytes count each), names that appear twice or differ from those at the entries themselves (two readers would see
 * two files), encryption, a cut file.
 */
export function readDirectory(bytes: Uint8Array, limits: XlsxLimits): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (view.getUint16(end + 4, true) !== 0 || count === 0xffff || at === 0xffffffff) throw broken();
  if (count > limits.parts) throw new XlsxError('too-much-data', { part: '', limit: limits.parts });
  const entries = new Map<string, ZipEntry>();
  let total = 0;
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_BYTES > end || view.getUint32(at, true) !== ENTRY) throw broken();
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const nameBytes = view.getUint16(at + 28, true);
    const after = at + ENTRY_BYTES + nameBytes;
    if (after > end) throw broken();
    const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_BYTES, after));
    const entry = {
      name,
      deflated: method === 8,
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    if (flags & 1) throw new XlsxError('encrypted');
    const named = bytes.subarray(at + ENTRY_BYTES, after);
    if ((method !== 0 && method !== 8) || entries.has(name) || !standsAt(bytes, entry.offset, named))
      throw broken();
    total += entry.unpacked;
    if (entry.unpacked > limits.partBytes)
      throw new XlsxError('too-much-data', { part: name, limit: limits.partBytes });
    if (total > limits.totalBytes)
      throw new XlsxError('too-much-data', { part: name, limit: limits.totalBytes });
    entries.set(name, entry);
    at = after + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** An entry begins with a header of its own, which repeats its name. */
function standsAt(bytes: Uint8Array, offset: number, name: Uint8Array): boolean {
  if (offset + LOCAL_BYTES + name.length > bytes.length) return false;
  const header = new DataView(bytes.buffer, bytes.byteOffset + offset, LOCAL_BYTES);
  if (header.getUint32(0, true) !== LOCAL || header.getUint16(26, true) !== name.length) return false;
  return name.every((byte, i) => bytes[offset + LOCAL_BYTES + i] === byte);
}

/** The record at the very end, which may be followed by a comment. */
function findEnd(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= 0 && at >= last - 0xffff; at--)
    if (view.getUint32(at, true) === END && at + END_BYTES + view.getUint16(at + 20, true) <= view.byteLength)
      return at;
  throw broken();
}
