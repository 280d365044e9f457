import { writeFileSync } from 'node:fs';
import { CHI_TIEU_PAGE, chiTieuPage } from './docs/chi-tieu.ts';

const page = chiTieuPage();
writeFileSync(CHI_TIEU_PAGE, page);
console.log(`docs/chi-tieu.md: ${page.length} characters`);
