import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const PAGE = resolve(import.meta.dirname, '../../docs/performance.md');
const BEGIN = '<!-- bench: begin -->';
const END = '<!-- bench: end -->';

/** Puts the last table between the two marks of docs/performance.md. */
export function keepInDocs({
  machine,
  table,
  verdict,
}: {
  machine: string;
  table: string;
  verdict: string;
}): void {
  const page = readFileSync(PAGE, 'utf8');
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (from < 0 || to < from) throw new Error('docs/performance.md has lost its marks');
  const day = new Date().toISOString().slice(0, 10);
  const block = `${BEGIN}\n${day}, \`npm run bench\`; ${machine}.\n\n${table}\n\n${verdict}\n`;
  writeFileSync(PAGE, page.slice(0, from) + block + page.slice(to));
}
