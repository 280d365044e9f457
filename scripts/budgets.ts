import {
  FIRST_SCREEN_LIMIT,
  FUNCTIONS_LIMIT,
  firstScreen,
  functionScripts,
  type Script,
} from './first-screen.ts';
import { RULES_LIMIT, rulesSize } from './rules-size.ts';

const show = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** What is loaded before the first screen: the words of one language, and what signs in. */
const CASES = {
  'in Vietnamese, accounts of one machine': ['src/ui/text/vi.ts'],
  'in English, accounts of Firebase': ['src/ui/text/en.ts', 'src/api/firebase-identity.ts'],
  'in Vietnamese, accounts of Firebase': ['src/ui/text/vi.ts', 'src/api/firebase-identity.ts'],
};

function scripts(also: readonly string[]): Script[] {
  try {
    return firstScreen('addin/dist', also);
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}

/** Says a size beside its limit, and fails the run when it is over. */
function hold(what: string, bytes: number, limit: number): void {
  console.log(`${show(bytes).padStart(10)}  ${what}, gzipped; at most ${show(limit)}`);
  if (bytes <= limit) return;
  console.error(`budget exceeded by ${show(bytes - limit)}`);
  process.exitCode = 1;
}

const sizeOf = (all: readonly Script[]): number => all.reduce((sum, { gzipped }) => sum + gzipped, 0);

for (const [name, also] of Object.entries(CASES)) {
  const parts = scripts(also);
  // The parts of one case are enough to see what grew
  if (also.length === 1)
    for (const { file, gzipped } of parts) console.log(`${show(gzipped).padStart(10)}  ${file}`);
  hold(`first screen of the pane ${name}`, sizeOf(parts), FIRST_SCREEN_LIMIT);
}
hold('custom functions', sizeOf(functionScripts('addin/dist')), FUNCTIONS_LIMIT);
hold('the rules of the plan', rulesSize(), RULES_LIMIT);
