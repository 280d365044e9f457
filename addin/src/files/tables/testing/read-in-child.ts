import { readFileSync } from 'node:fs';
import { readTableFile } from '../read-tables.ts';
import { TableRefusal } from '../refusal.ts';

/** Run as a process of its own: reads the file named by the first argument and says what came of it, and its cost. */
const [path = ''] = process.argv.slice(2);
const bytes = readFileSync(path);
const before = process.cpuUsage();
let outcome: string;
try {
  const { tables } = await readTableFile({ name: path, size: bytes.length, bytes: async () => bytes });
  outcome = `read ${tables.length}`;
} catch (error) {
  outcome = error instanceof TableRefusal ? error.error.code : `threw ${String(error)}`;
}
// Of the processor: what neighbours on the machine take is no cost of ours.
const { user, system } = process.cpuUsage(before);
const milliseconds = (user + system) / 1000;
console.log(JSON.stringify({ outcome, milliseconds, peakKilobytes: process.resourceUsage().maxRSS }));
