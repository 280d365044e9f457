import { Inflate } from 'fflate';
import { XlsxError } from '../errors.ts';
import { crc32 } from './crc32.ts';
import type { ZipEntry } from './directory.ts';

const LOCAL_BYTES = 30;
/** Fed in small pieces, so that a lie about the size is noticed after at most 1000 times as much. */
const PIECE = 8 * 1024;

const broken = () => new XlsxError('broken-zip');

/** The bytes of one entry: exactly as many as the directory promised, and with its checksum. */
export function unpack(file: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  // `readDirectory` has seen that a header stands there.
  const start =
    entry.offset +
    LOCAL_BYTES +
    view.getUint16(entry.offset + 26, true) +
    view.getUint16(entry.offset + 28, true);
  const packed = file.subarray(start, start + entry.packed);
  if (packed.length !== entry.packed) throw broken();
  const bytes = entry.deflated ? inflated(packed, entry.unpacked) : packed;
  if (bytes.length !== entry.unpacked || crc32(bytes) !== entry.crc) throw broken();
  return bytes;
}

function inflated(packed: Uint8Array, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let filled = 0;
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > size) throw broken();
    bytes.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += PIECE)
      stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
  } catch {
    throw broken();
  }
  return bytes.subarray(0, filled);
}
