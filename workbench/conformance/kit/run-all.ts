import type { Case, RealOnly } from './case.ts';
import { type RunOptions, runCase } from './run-case.ts';
import { addScratch, rememberPlace, removeScratch } from './scratch.ts';

export interface Failure {
  readonly name: string;
  readonly why: string;
}

/** What one Excel answered to the list. */
export interface Report {
  /** which Excel, as it names itself */
  readonly host: string;
  readonly passed: number;
  readonly failed: readonly Failure[];
  /** cases about newer or older versions, and cases that only a person can do: neither is counted */
  readonly otherVersion: readonly string[];
  readonly person: readonly string[];
  readonly realOnly: readonly RealOnly[];
}

export interface AllOptions extends RunOptions {
  readonly progress: (done: number, all: number) => void;
  /** asked before each case, after its progress was told */
  readonly stopped: () => boolean;
}

/**
 * Runs the list on the Excel of the globals, in sheets of its own, and shows afterwards what was shown before.
 * Rejects with Excel's own error when the workbook takes no sheet at all.
 */
export async function runAll(
  cases: readonly Case[],
  realOnly: readonly RealOnly[],
  { progress, stopped, ...options }: AllOptions,
): Promise<Report> {
  const back = await rememberPlace();
  await addScratch('0');
  await removeScratch();
  const failed: Failure[] = [];
  const otherVersion: string[] = [];
  const person: string[] = [];
  let passed = 0;
  for (const [at, one] of cases.entries()) {
    progress(at, cases.length);
    if (stopped()) break;
    const verdict = await runCase(one, options);
    if (verdict.kind === 'passed') passed++;
    else if (verdict.kind === 'failed') failed.push({ name: one.name, why: verdict.why });
    else (verdict.kind === 'person' ? person : otherVersion).push(one.name);
  }
  await back();
  return { host: hostName(), passed, failed, otherVersion, person, realOnly };
}

/** Platform, version and the newest ExcelApi that this Excel knows. */
function hostName(): string {
  const { platform, version } = Office.context.diagnostics ?? {};
  const { requirements, displayLanguage } = Office.context;
  let minor = 1;
  while (requirements.isSetSupported('ExcelApi', `1.${minor + 1}`)) minor++;
  return `Excel ${platform ?? ''} ${version ?? ''}, ExcelApi 1.${minor}, ${displayLanguage}`.replace(
    / +/g,
    ' ',
  );
}

/** The report as text, to be sent to whoever keeps the workbench. */
export function reportText({ host, passed, failed, otherVersion, person, realOnly }: Report): string {
  const list = (title: string, names: readonly string[]) =>
    names.length > 0 ? ['', `${title} (${names.length}):`, ...names.map((name) => `  ${name}`)] : [];
  return [
    host,
    ...failed.map(({ name, why }) => `FAILED ${name}\n  ${why}`),
    ...list('About another version of Excel, not counted', otherVersion),
    ...list('Only with a person, not counted', person),
    ...list(
      'Only to be looked at, not counted',
      realOnly.map(({ name, look }) => `${name} ${look}`),
    ),
    '',
    `${passed} passed, ${failed.length} failed`,
  ].join('\n');
}
