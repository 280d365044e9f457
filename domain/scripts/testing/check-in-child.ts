import { readFileSync } from 'node:fs';
import { checkPlan } from '../../src/plan/check.ts';

/** Run as a process of its own: judges the plan file named by the first argument, and says what that cost. */
const [path = ''] = process.argv.slice(2);
const text = readFileSync(path, 'utf8');
const before = process.cpuUsage();
const faults = checkPlan(JSON.parse(text));
// Of the processor: what neighbours on the machine take is no cost of ours.
const { user, system } = process.cpuUsage(before);
const [first] = faults;
console.log(
  JSON.stringify({
    code: first?.code,
    path: first?.path,
    silent: faults.filter(({ message: { vi, en } }) => vi === '' || en === '').length,
    milliseconds: (user + system) / 1000,
    peakKilobytes: process.resourceUsage().maxRSS,
  }),
);
