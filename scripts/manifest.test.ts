import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import manifestTools from 'office-addin-manifest';
import { afterAll, describe, expect, it } from 'vitest';
import { renderIcons } from './icons-render.ts';
import type { SizeOf } from './manifest-addresses.ts';
import { manifestProblems } from './manifest-check.ts';
import { pngSize } from './png-size.ts';

const root = join(import.meta.dirname, '..');
const published = join(root, 'addin/public');
const source = readFileSync(join(root, 'manifest.xml'), 'utf8');
const sizeOf: SizeOf = (path) => {
  const file = join(published, path);
  return existsSync(file) ? pngSize(readFileSync(file)) : undefined;
};
const rulesBroken = (xml: string): string[] => [
  ...new Set(manifestProblems(xml, sizeOf).map(({ rule }) => rule)),
];

describe('manifest.xml', () => {
  it('has no problem that old or new Excel would refuse', () => {
    expect(manifestProblems(source, sizeOf)).toEqual([]);
  });

  it('is read by the tools of Office add-ins', async () => {
    const info = await manifestTools.OfficeAddinManifest.readManifestFile(join(root, 'manifest.xml'));
    expect(info).toMatchObject({ displayName: 'Sổ CCHC', defaultLocale: 'vi-VN', hosts: ['Workbook'] });
    expect(info.defaultSettings?.sourceLocation).toBe('https://localhost:3000/addin/old-excel.html');
  });

  it('names its base address by one literal, so that a server can replace it as text', () => {
    const hosts = new Set(source.match(/https?:\/\/(?!schemas\.microsoft\.com|www\.w3\.org)[^/"<]+/g));
    expect([...hosts]).toEqual(['https://localhost:3000']);
  });

  it.each(['old-excel.html', 'help.html', 'functions.js'])('finds %s among the published files', (page) => {
    expect(source).toContain(`/addin/${page}"`);
    expect(existsSync(join(published, page))).toBe(true);
  });
});

/** Each way to spoil the manifest, and the rule that must notice it. */
const MUTATIONS: [what: string, from: string | RegExp, to: string, rule: string][] = [
  ['an element not closed', '</Hosts>', '', 'well-formed'],
  ['an attribute without quotes', 'lifetime="long"', 'lifetime=long', 'well-formed'],
  ['version before id', /(<Id>.*<\/Id>)\s*(<Version>.*<\/Version>)/, '$2$1', 'structure'],
  ['no permissions', '<Permissions>ReadWriteDocument</Permissions>', '', 'structure'],
  [
    'tip before label',
    /(<Label resid="Save.Label"\/>)\s*(<Supertip>[\s\S]*?<\/Supertip>)/,
    '$2$1',
    'structure',
  ],
  ['tab label before its groups', /<CustomTab id="SoCchc.Tab">/, '$&<Label resid="Tab.Label"/>', 'structure'],
  ['an element nobody knows', '<Runtimes>', '<Runtimes><Fast/>', 'structure'],
  ['a wrong namespace', 'office/officeappbasictypes/1.0', 'office/basic/1.0', 'structure'],
  ['an id that is no GUID', /<Id>.*<\/Id>/, '<Id>so-cchc</Id>', 'identity'],
  ['a version of three parts', '1.0.0.0', '1.0.0', 'identity'],
  ['a control id twice', 'id="SoCchc.Help"', 'id="SoCchc.Save"', 'ids'],
  ['an id of 33 characters', 'id="SoCchc.Help"', `id="${'x'.repeat(33)}"`, 'ids'],
  ['a resource that is not defined', 'resid="Save.Tip"', 'resid="Save.Tipp"', 'resids'],
  [
    'a resource that is not used',
    '<bt:ShortStrings>',
    '<bt:ShortStrings><bt:String id="Spare" DefaultValue="Ô"/>',
    'resids',
  ],
  ['a label from the long strings', '<Label resid="Save.Label"/>', '<Label resid="Save.Tip"/>', 'resids'],
  [
    'a button label of 21 characters',
    'DefaultValue="Lưu ngay"',
    `DefaultValue="${'L'.repeat(21)}"`,
    'lengths',
  ],
  [
    'a title of 126 characters',
    'DefaultValue="Sổ CCHC đã sẵn sàng"',
    `DefaultValue="${'a'.repeat(126)}"`,
    'lengths',
  ],
  ['an English tip of 251 characters', 'Value="How to use', `Value="${'a'.repeat(240)}How to use`, 'lengths'],
  ['an empty label', 'DefaultValue="Mở sổ"', 'DefaultValue=""', 'lengths'],
  ['English as the default', '<DefaultLocale>vi-VN', '<DefaultLocale>en-US', 'languages'],
  ['a text without English', '<bt:Override Locale="en-US" Value="Help"/>', '', 'languages'],
  ['a text left in English', 'DefaultValue="Trợ giúp"', 'DefaultValue="Help"', 'languages'],
  ['no English name', /<Override Locale="en-US" Value="Reform ledger \(Sổ CCHC\)"\/>/, '', 'languages'],
  [
    'an address without encryption',
    'https://localhost:3000/addin/taskpane.html',
    'http://so.vn/addin/taskpane.html',
    'urls',
  ],
  [
    'an address of another host',
    'https://localhost:3000/addin/help.html',
    'https://so.vn/addin/help.html',
    'urls',
  ],
  ['an http base of another machine', /https:\/\/localhost:3000/g, 'http://so.example.vn', 'urls'],
  ['an icon that is not there', 'assets/save-16.png', 'assets/save-17.png', 'icons'],
  ['an icon of another size', 'assets/save-16.png', 'assets/save-32.png', 'icons'],
  ['a product icon of another size', /(<IconUrl .*)icon-32/, '$1icon-64', 'icons'],
  ['a size left out', '<bt:Image size="64" resid="Save.64"/>', '', 'icons'],
  [
    'requirements at base level',
    '<DefaultSettings>',
    '<Requirements><Sets><Set Name="ExcelApi"/></Sets></Requirements>$&',
    'requirements',
  ],
  ['no shared runtime required', /<bt:Set Name="SharedRuntime".*\/>/, '', 'requirements'],
  ['a higher floor', 'MinVersion="1.14"', 'MinVersion="1.15"', 'requirements'],
  ['a runtime that dies with the pane', 'lifetime="long"', 'lifetime="short"', 'runtime'],
  [
    'another page for functions',
    '<FunctionFile resid="Taskpane.Url"/>',
    '<FunctionFile resid="Help.Url"/>',
    'runtime',
  ],
  ['no functions page', '<FunctionFile resid="Taskpane.Url"/>', '', 'runtime'],
  ['the pane shown to old Excel', /(<SourceLocation DefaultValue=".*)old-excel/, '$1taskpane', 'runtime'],
  ['a command that the pane does not know', 'saveNow', 'save', 'commands'],
  ['functions on another page', /(<Page>\s*<SourceLocation resid=")Taskpane/, '$1Help', 'runtime'],
  ['no custom functions', /<AllFormFactors>[\s\S]*<\/AllFormFactors>/, '', 'functions'],
  ['another namespace', 'DefaultValue="CCHC"', 'DefaultValue="SOCCHC"', 'functions'],
  [
    'no English help for functions',
    /<bt:Override Locale="en-US" Value=".*functions.en.json"\/>/,
    '',
    'functions',
  ],
];

describe('the checks of the manifest', () => {
  it.each(MUTATIONS)('notice %s', (_what, from, to, rule) => {
    const spoilt = source.replace(from, to);
    expect(spoilt).not.toBe(source);
    expect(rulesBroken(spoilt)).toContain(rule);
  });
});

describe('the published files', () => {
  it('hold the icons exactly as the drawing gives them', () => {
    const svg = readFileSync(join(root, 'addin/assets/icon.svg'), 'utf8');
    for (const { file, png } of renderIcons(svg)) {
      expect(png.equals(readFileSync(join(published, 'assets', file))), `${file}: run npm run icons`).toBe(
        true,
      );
    }
  });

  it('run in the engine of old Excel: scripts are ES5 and pages carry none of their own', () => {
    const page = readFileSync(join(published, 'old-excel.html'), 'utf8');
    const scripts = [...page.matchAll(/<script\b([^>]*)>([^<]*)<\/script>/g)];
    expect(scripts.map(([, attributes]) => attributes?.trim())).toEqual([
      'src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"',
      'src="old-excel.js"',
    ]);
    expect(scripts.every(([, , inline]) => inline === '')).toBe(true);
    expect(es5Problem(readFileSync(join(published, 'old-excel.js'), 'utf8'))).toBeUndefined();
  });

  it.each([
    'var f = () => 1;',
    'const a = 1;',
    'let b;',
    'var t = `x`;',
    'class A {}',
    'for (var x of y) {}',
  ])('would be refused with %s', (code) => expect(es5Problem(code)).toBeDefined());
});

/** esbuild lowers some of the newer syntax to ES5 instead of refusing it: what it changed was not ES5 either. */
function es5Problem(code: string): string | undefined {
  try {
    const same = (target: string) =>
      transformSync(code, { target, legalComments: 'none', logLevel: 'silent' }).code;
    return same('es5') === same('esnext') ? undefined : 'needs lowering';
  } catch (error) {
    return String(error);
  }
}

describe('npm run manifest', () => {
  const folder = mkdtempSync(join(tmpdir(), 'manifest-test-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const out = join(folder, 'manifest.xml');
  const id = '0b5f7a52-1c1d-4f0e-9a43-7f4c6a1d2e3b';
  const command = ['--import', 'tsx', join(root, 'scripts/manifest.ts')];

  it('writes a right manifest for another address and leaves the source alone', () => {
    const args = [...command, '--base', 'https://so.example.vn/', '--id', id, '--out', out];
    const said = execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
    const written = readFileSync(out, 'utf8');
    expect(said).toBe(`${out}: https://so.example.vn, ${id}\n`);
    expect(manifestProblems(written, sizeOf)).toEqual([]);
    expect(written).toContain(`<Id>${id}</Id>`);
    expect(written).not.toContain('localhost');
    expect(readFileSync(join(root, 'manifest.xml'), 'utf8')).toBe(source);
  });

  it.each([
    ['nothing at all', []],
    ['no id', ['--base', 'https://so.vn']],
    ['an id that is no GUID', ['--base', 'https://so.vn', '--id', '42']],
    ['an address that is none', ['--base', 'so.vn', '--id', id]],
    ['http to another machine', ['--base', 'http://so.vn', '--id', id]],
    ['an address with a path', ['--base', 'https://so.vn/a', '--id', id]],
    ['an unknown argument', ['--port', '3']],
    [
      'a folder that does not exist',
      ['--base', 'https://so.vn', '--id', id, '--out', join(folder, 'a/b/c.xml')],
    ],
    ['the source as the target', ['--base', 'https://so.vn', '--id', id, '--out', 'manifest.xml']],
  ])('answers %s with one line in both languages and status 1', (_what, args) => {
    const { status, stderr, stdout } = spawnSync(process.execPath, [...command, ...args], {
      cwd: root,
      encoding: 'utf8',
    });
    expect({ status, stdout, lines: stderr.trim().split('\n').length }).toEqual({
      status: 1,
      stdout: '',
      lines: 1,
    });
    expect(stderr).toMatch(/\S \/ \S/);
  });
});
