import {
  FIRST_SCREEN_LIMIT,
  FUNCTIONS_LIMIT,
  firstScreen,
  functionScripts,
  type Script,
} from './first-screen.ts';

const show = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** What is loaded before the first screen: with accounts of one machine, and with those of Firebase. */
const CASES = { 'accounts of one machine': [], 'accounts of Firebase': ['src/api/firebase-identity.ts'] };

function scripts(also: readonly string[]): Script[] {
  try {
    return firstScreen('addin/dist', also);
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}

for (const [name, also] of Object.entries(CASES)) {
  let total = 0;
  for (const { file, gzipped } of scripts(also)) {
    total += gzipped;
    console.log(`${show(gzipped).padStart(10)}  ${file}`);
  }
  const limit = show(FIRST_SCREEN_LIMIT);
  console.log(`${show(total).padStart(10)}  first screen of the pane, ${name}, gzipped; at most ${limit}`);
  if (total > FIRST_SCREEN_LIMIT) {
    console.error(`budget exceeded by ${show(total - FIRST_SCREEN_LIMIT)}`);
    process.exitCode = 1;
  }
}

const functions = functionScripts('addin/dist').reduce((sum, { gzipped }) => sum + gzipped, 0);
console.log(`${show(functions).padStart(10)}  custom functions, gzipped; at most ${show(FUNCTIONS_LIMIT)}`);
if (functions > FUNCTIONS_LIMIT) {
  console.error(`budget exceeded by ${show(functions - FUNCTIONS_LIMIT)}`);
  process.exitCode = 1;
}
