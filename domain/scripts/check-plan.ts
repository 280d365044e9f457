import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkPlan } from '../src/plan/check.ts';

const [file] = process.argv.slice(2);

/** The lines to print about a plan file: one for each fault, none for a sound file. */
function linesAbout(path: string): string[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    return [`không đọc được tệp / cannot read the file (${(error as NodeJS.ErrnoException).code ?? 'lỗi'})`];
  }
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return [`tệp không phải JSON / not JSON: ${(error as Error).message}`];
  }
  return checkPlan(json).map(
    ({ path: place, message }) => `${place === '' ? '' : `${place}: `}${message.vi} / ${message.en}`,
  );
}

if (file === undefined) {
  console.error('npm run plan:check -- TỆP (ví dụ / for example: domain/plans/ke-hoach-cua-xa.json)');
  process.exitCode = 1;
} else {
  const lines = linesAbout(resolve(process.env.INIT_CWD ?? process.cwd(), file));
  for (const line of lines) console.error(`${file}: ${line}`);
  if (lines.length === 0) console.log(`${file}: không có lỗi / no faults`);
  process.exitCode = lines.length === 0 ? 0 : 1;
}
