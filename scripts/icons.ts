import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderIcons } from './icons-render.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'addin/public/assets');
mkdirSync(folder, { recursive: true });
const icons = renderIcons(readFileSync(join(root, 'addin/assets/icon.svg'), 'utf8'));
for (const { file, png } of icons) writeFileSync(join(folder, file), png);
console.log(`addin/public/assets: ${icons.map(({ file }) => file).join(', ')}`);
