import { describe, expect, it } from 'vitest';
import { identityOf, identityText } from './identity.ts';
import { failureOf, type OfficeRuntime, runExcelIn } from './run.ts';
import { reportStateOf, stateOfXml, stateXml } from './state-part.ts';
import { anIdentity } from './testing/excel.ts';

describe('failures of Excel', () => {
  it.each([
    ['InvalidOperationInCellEditMode', 'editing'],
    ['AccessDenied', 'protected'],
    ['ItemNotFound', 'missing'],
    ['ApiNotFound', 'too-old'],
    ['GeneralException', 'host'],
  ])('%s is told as %s', (code, kind) => {
    expect(failureOf({ code, message: 'x' })).toMatchObject({ kind });
  });

  it('that are no failures of Excel keep their words', () => {
    expect(failureOf(new Error('boom'))).toMatchObject({ kind: 'host', detail: 'boom' });
    expect(failureOf(null)).toMatchObject({ kind: 'host' });
  });
});

describe('a call of Excel', () => {
  const runExcel = runExcelIn({ Excel: { RequestContext: class {} } } as unknown as OfficeRuntime);

  it('that never answers ends in no-answer', async () => {
    await expect(runExcel(5, () => new Promise(() => undefined))).rejects.toMatchObject({
      kind: 'no-answer',
    });
  });

  it('gives its result, or its failure as one of ours', async () => {
    expect(await runExcel(1_000, async () => 7)).toBe(7);
    const failing = runExcel(1_000, () => Promise.reject({ code: 'AccessDenied' }));
    await expect(failing).rejects.toMatchObject({ kind: 'protected' });
  });
});

describe('the identity of a workbook', () => {
  it('goes into one short text and back', () => {
    for (const identity of [
      anIdentity(),
      anIdentity({ cursor: '12-abcdefgh', registers: '3-hgfedcba', unit: '' }),
    ])
      expect(identityOf(identityText(identity))).toEqual(identity);
    const longest = anIdentity({
      commune: 'x'.repeat(64),
      plan: 'p'.repeat(64),
      cursor: `${10 ** 15}-abcdefgh`,
      registers: `${10 ** 15}-abcdefgh`,
    });
    expect(identityText(longest).length).toBeLessThanOrEqual(255);
  });

  it.each([[null], [7], ['a|b'], ['||||| '], ['x|DV2|2026-Q1|p|c|r|more']])('%j is none', (text) => {
    expect(identityOf(text)).toBeNull();
  });
});

describe('the XML part', () => {
  const state = {
    cursor: '2-abcdefgh',
    baseline: {
      'TTHC.02': { value: { note: '<&>"\' ]]> \u0001 \ud83d\ude00 \ufffe' }, version: '2-abcdefgh' },
    },
    pending: {},
    conflicts: {},
    replaced: {},
    given: [],
  };

  it('holds any text, also with another prefix', () => {
    const xml = stateXml(state);
    expect(stateOfXml(xml)).toEqual(state);
    expect(
      stateOfXml(xml.replaceAll('<state>', '<ns0:state>').replaceAll('</state>', '</ns0:state>')),
    ).toEqual(state);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: just these have no place in XML
    expect(xml).not.toMatch(/[\u0000-\u0008\ufffe\uffff]/);
  });

  it('of another version of the plan says nothing of these forms', () => {
    const xml = stateXml(state, null, 'a"b&<2>');
    expect(reportStateOf(xml, 'a"b&<2>')).toEqual(state);
    expect(reportStateOf(xml, 'kh-1')).toBeNull();
    // Nobody knows whose forms they are, or the part is of an earlier release
    expect(reportStateOf(xml, undefined)).toEqual(state);
    expect(reportStateOf(stateXml(state), 'kh-1')).toEqual(state);
  });

  it.each([[null], [''], ['<state>{}</state>'], ['<state>not json</state>'], ['<other/>']])(
    '%j holds none',
    (xml) => {
      expect(stateOfXml(xml)).toBeNull();
    },
  );
});
