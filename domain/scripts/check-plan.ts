import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkPlan, checkSuccessor, type PlanFault } from '../src/plan/check.ts';
import type { Plan } from '../src/plan/schema.ts';

/** A plan of 200 sentences is some 300 kB; pane and server take no more than this. */
const MAX_BYTES = 1_000_000;

const [file, olderFile] = process.argv.slice(2);

class Unreadable extends Error {}

/** The JSON in a file; FILE is relative to where the command was typed, not to where npm runs it. */
function jsonIn(path: string): unknown {
  const absolute = resolve(process.env.INIT_CWD ?? process.cwd(), path);
  let text: string;
  try {
    const { size } = statSync(absolute);
    if (size > MAX_BYTES)
      throw new Unreadable(
        `tệp quá lớn (${Math.ceil(size / 1000)} kB, tối đa ${MAX_BYTES / 1000} kB); chọn lại tệp kế hoạch / too large to be a plan file; choose another`,
      );
    text = readFileSync(absolute, 'utf8');
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    const { code = 'lỗi' } = error as NodeJS.ErrnoException;
    const why = { ENOENT: 'không có tệp này', EISDIR: 'đây là thư mục', EACCES: 'không được phép đọc' }[code];
    throw new Unreadable(`không đọc được tệp${why ? `: ${why}` : ''} / cannot read the file (${code})`);
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const words = (error as Error).message.replace(/\s+/g, ' ');
    throw new Unreadable(`tệp không phải JSON / not JSON: ${words}`);
  }
}

const lineOf = ({ path, message }: PlanFault): string =>
  `${path === '' ? '' : `${path}: `}${message.vi} / ${message.en}`.replace(/\s+/g, ' ');

/** The lines to print: one for each fault, none for a sound file. */
function linesAbout(path: string, olderPath: string | undefined): string[] {
  try {
    const json = jsonIn(path);
    if (olderPath === undefined) return checkPlan(json).map(lineOf);
    const older = jsonIn(olderPath);
    const [fault] = checkPlan(older);
    if (fault)
      return [`bản trước có lỗi, kiểm tra riêng bản đó trước / the older file has faults: ${lineOf(fault)}`];
    return checkSuccessor(json, older as Plan).map(lineOf);
  } catch (error) {
    if (error instanceof Unreadable) return [error.message];
    throw error;
  }
}

if (file === undefined) {
  console.error(
    'npm run plan:check -- TỆP [BẢN TRƯỚC] (ví dụ / for example: domain/plans/ke-hoach-cua-xa.json)',
  );
  process.exitCode = 1;
} else {
  const lines = linesAbout(file, olderFile);
  for (const line of lines) console.error(`${file}: ${line}`);
  if (lines.length === 0) console.log(`${file}: không có lỗi / no faults`);
  process.exitCode = lines.length === 0 ? 0 : 1;
}
