import { XlsxError } from '../errors.ts';
import type { XlsxLimits } from './limits.ts';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, i) => bytes[i] === byte);

/** What stands before the ZIP is looked at: how large, and whether it is another kind of file that people confuse with it. */
export function refuseOtherKinds(bytes: Uint8Array, limits: XlsxLimits): void {
  if (bytes.length > limits.fileBytes)
    throw new XlsxError('file-too-large', { size: bytes.length, limit: limits.fileBytes });
  // Excel keeps both old files and those under a password in the same container; a stream's name tells them apart.
  if (startsWith(bytes, OLE))
    throw new XlsxError(holdsUtf16(bytes, 'EncryptedPackage') ? 'encrypted' : 'old-format');
  if (!startsWith(bytes, ZIP)) throw new XlsxError('not-xlsx');
}

function holdsUtf16(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1))
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
}
