import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generatedFiles } from './plan/output.ts';

const folder = fileURLToPath(new URL('../plans/', import.meta.url));

for (const [name, text] of Object.entries(generatedFiles())) {
  writeFileSync(`${folder}${name}`, text);
  console.log(`domain/plans/${name}: ${text.length} characters`);
}
