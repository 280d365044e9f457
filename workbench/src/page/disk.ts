import type { Locale, Workbook } from '../model/index.ts';
import { h } from './dom.ts';

/** Hands the workbook to the browser's downloads. The code that writes .xlsx is loaded on first use. */
export async function downloadXlsx(workbook: Workbook): Promise<void> {
  const { toXlsx } = await import('../files/xlsx-file.ts');
  await workbook.settled();
  const bytes = await toXlsx(workbook);
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  h('a', { href, download: `${workbook.fileName.replace(/[\\/:*?"<>|]/g, '_')}.xlsx` }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

/** Asks for a file; null when the person gives up. Rejects when the file is no .xlsx that can be read. */
export async function uploadXlsx(locale: Locale): Promise<Workbook | null> {
  const file = await pickFile();
  if (!file) return null;
  const { fromXlsx } = await import('../files/xlsx-file.ts');
  return fromXlsx(new Uint8Array(await file.arrayBuffer()), file.name, locale);
}

function pickFile(): Promise<File | null> {
  const input = h('input', { type: 'file', accept: '.xlsx', 'data-testid': 'xlsx-input', hidden: true });
  document.body.append(input);
  return new Promise((resolve) => {
    const done = (file: File | null): void => {
      input.remove();
      resolve(file);
    };
    input.addEventListener('change', () => done(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => done(null));
    input.click();
  });
}
