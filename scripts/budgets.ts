import {
  FIRST_SCREEN_LIMIT,
  FUNCTIONS_LIMIT,
  firstScreen,
  functionScripts,
  type Script,
} from './first-screen.ts';

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

for (const [name, also] of Object.entries(CASES)) {
  const parts = scripts(also);
  const total = parts.reduce((sum, { gzipped }) => sum + gzipped, 0);
  // The parts of one case are enough to see what grew
  if (also.length === 1)
    for (const { file, gzipped } of parts) console.log(`${show(gzipped).padStart(10)}  ${file}`);
  const limit = show(FIRST_SCREEN_LIMIT);
  console.log(`${show(total).padStart(10)}  first screen of the pane ${name}, gzipped; at most ${limit}`);
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
