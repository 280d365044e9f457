import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, expect, it } from 'vitest';
import { startExcel } from '../src/node/index.ts';

const excel = await startExcel();
afterAll(() => excel.dispose());

it('is one script that needs nothing but the globals of the page that loads it', async () => {
  const { outputFiles, metafile } = await build({
    entryPoints: [fileURLToPath(new URL('browser.ts', import.meta.url))],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
  });
  const inputs = Object.keys(metafile.inputs).map((path) => path.replace(/.*conformance\//, ''));
  expect(inputs.length).toBeGreaterThan(20);
  expect(inputs.filter((path) => !/^(cases\/|kit\/|browser\.ts$)/.test(path))).toEqual([]);
  const page = excel.window as unknown as {
    eval(code: string): unknown;
    excelConformance: {
      run(progress: (done: number, all: number) => boolean): Promise<{
        passed: number;
        failed: unknown[];
        text: string;
      }>;
    };
  };
  page.eval(outputFiles[0]?.text ?? '');
  const { passed, failed, text } = await page.excelConformance.run((done) => done < 20);
  expect([passed, failed]).toEqual([20, []]);
  expect(text).toMatch(/ExcelApi 1\.15[\s\S]*20 passed, 0 failed$/);
  expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
});
