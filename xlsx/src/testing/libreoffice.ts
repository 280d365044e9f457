import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Both: LibreOffice recalculates a file that it did not write only if its profile said so before the first start. */
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="ODFRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** Named outright: LibreOffice opens a broken file as text, and then all is well. */
const READERS: Readonly<Record<string, string>> = {
  '.xlsx': 'Calc MS Excel 2007 XML',
  '.docx': 'MS Word 2007 XML',
};
const WRITERS: Readonly<Record<string, string>> = {
  '.xlsx xlsx': 'Calc MS Excel 2007 XML',
  '.xlsx pdf': 'calc_pdf_Export',
  '.docx docx': 'MS Word 2007 XML',
  '.docx pdf': 'writer_pdf_Export',
};
const MAGIC = { xlsx: 'PK', docx: 'PK', pdf: '%PDF' } as const;

const START_MS = 60_000;
const FILE_MS = 15_000;

const onPath = (program: string): boolean =>
  spawnSync(program, ['-h'], { stdio: 'ignore' }).error === undefined;

/**
 * Whether tests with LibreOffice can run here. Where it is missing they say so in one line and are skipped; with
 * REQUIRE_LIBREOFFICE=1 its absence is an error.
 */
export function hasLibreOffice(): boolean {
  const missing = ['soffice', 'pdftoppm'].filter((program) => !onPath(program));
  if (missing.length === 0) return true;
  const line = `LIBREOFFICE IS NOT HERE (${missing.join(', ')}): every test that opens files in it is skipped.`;
  if (process.env.REQUIRE_LIBREOFFICE === '1') throw new Error(line);
  console.warn(line);
  return false;
}

/**
 * Opens each file in LibreOffice, recalculates it, and saves it as `to` into `folder`, all in one start. Files are of one
 * kind and have different names. Answers the new paths in the order of the files; throws when one of them did not come out,
 * since LibreOffice itself reports success whatever happens.
 */
export async function convert(
  files: readonly string[],
  to: 'xlsx' | 'docx' | 'pdf',
  folder: string,
): Promise<string[]> {
  const kind = extname(files[0] ?? '');
  const writer = WRITERS[`${kind} ${to}`];
  if (!writer || files.some((file) => extname(file) !== kind))
    throw new Error(`cannot convert ${kind} to ${to}`);
  mkdirSync(folder, { recursive: true });
  const outputs = files.map((file) => join(folder, `${basename(file, kind)}.${to}`));
  for (const output of outputs) rmSync(output, { force: true });
  const profile = mkdtempSync(join(tmpdir(), 'libreoffice-'));
  try {
    mkdirSync(join(profile, 'user'));
    writeFileSync(join(profile, 'user/registrymodifications.xcu'), PROFILE);
    const said = await run(
      [
        // Absolute: with a relative profile it hangs for good.
        `-env:UserInstallation=${pathToFileURL(profile)}`,
        '--headless',
        '--norestore',
        '--nologo',
        `--infilter=${READERS[kind]}`,
        '--convert-to',
        `${to}:${writer}`,
        '--outdir',
        resolve(folder),
        ...files.map((file) => resolve(file)),
      ],
      START_MS + FILE_MS * files.length,
    );
    for (const output of outputs)
      if (
        !existsSync(output) ||
        !readFileSync(output).subarray(0, 4).toString('latin1').startsWith(MAGIC[to])
      )
        throw new Error(`LibreOffice did not write ${basename(output)}: ${said}`);
    return outputs;
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

/** It starts a second process; both are ended when the time is up. */
function run(args: string[], limit: number): Promise<string> {
  return new Promise((done, fail) => {
    const office = spawn('soffice', args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [office.stdout, office.stderr])
      stream.on('data', (chunk: Buffer) => {
        said += chunk;
      });
    const timer = setTimeout(() => {
      if (office.pid) process.kill(-office.pid, 'SIGKILL');
      fail(new Error(`LibreOffice did not finish within ${limit / 1000} s: ${said}`));
    }, limit);
    office.on('error', fail);
    office.on('close', () => {
      clearTimeout(timer);
      done(said);
    });
  });
}

/** The pages of a PDF as pictures, in order. */
export function pictures(pdf: string, folder: string, dotsPerInch = 80): string[] {
  mkdirSync(folder, { recursive: true });
  const stem = basename(pdf, '.pdf');
  const { status, stderr } = spawnSync(
    'pdftoppm',
    ['-png', '-r', String(dotsPerInch), pdf, join(folder, stem)],
    {
      timeout: START_MS,
    },
  );
  if (status !== 0) throw new Error(`pdftoppm: ${stderr}`);
  const pages = readdirSync(folder).filter((name) => name.startsWith(`${stem}-`) && name.endsWith('.png'));
  if (pages.length === 0) throw new Error(`${basename(pdf)} has no pages`);
  return pages.sort().map((name) => join(folder, name));
}

/** A page of a PDF: its size in points and the words on it, each with its edges, counted from the top left. */
export interface Page {
  width: number;
  height: number;
  words: { text: string; left: number; right: number; bottom: number }[];
}

const unescaped = (text: string): string =>
  text.replace(
    /&(lt|gt|quot|apos|amp);/g,
    (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name] ?? '',
  );

const WORD = /<word xMin="([-\d.]+)" yMin="[-\d.]+" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/g;

/** What stands on the pages of a PDF, word by word. */
export function pagesOf(pdf: string): Page[] {
  const { status, stdout, stderr } = spawnSync('pdftotext', ['-bbox', pdf, '-'], {
    timeout: START_MS,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`pdftotext: ${stderr}`);
  return stdout
    .split('<page ')
    .slice(1)
    .map((page) => {
      const [, width = '0', height = '0'] = /^width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? [];
      const words = [...page.matchAll(WORD)].map(([, left, right, bottom, text = '']) => ({
        text: unescaped(text),
        left: Number(left),
        right: Number(right),
        bottom: Number(bottom),
      }));
      return { width: Number(width), height: Number(height), words };
    });
}
