import { FIRST_SCREEN_LIMIT, firstScreen, type Script } from './first-screen.ts';

const show = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

function scripts(): Script[] {
  try {
    return firstScreen('addin/dist');
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}

let total = 0;
for (const { file, gzipped } of scripts()) {
  total += gzipped;
  console.log(`${show(gzipped).padStart(10)}  ${file}`);
}
console.log(
  `${show(total).padStart(10)}  first screen of the pane, gzipped; at most ${show(FIRST_SCREEN_LIMIT)}`,
);
if (total > FIRST_SCREEN_LIMIT) {
  console.error(`budget exceeded by ${show(total - FIRST_SCREEN_LIMIT)}`);
  process.exit(1);
}
