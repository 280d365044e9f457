import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GatheredReply, Plan } from '@cchc/domain';
import { consolidatedFile } from '@cchc/functions/files/consolidated-file.ts';
import { samplePlan } from '@cchc/functions/testing';
import { Communes } from '@cchc/functions/testing/communes.ts';
import { readXlsx, refreshXlsx, type XlsxSheet } from '@cchc/xlsx';
import { convert, hasLibreOffice, schemaFaults } from '@cchc/xlsx/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** A code of an indicator of the sample plan that DV2 is asked. */
const CODE = 'CV.01';
const LONG =
  'Đơn vị / \\ ? * [ ] : có tên dài hơn ba mươi mốt ký tự rất nhiều, đến mức không trang nào mang tên này được';

describe('the consolidated file of what no form foresees', () => {
  const communes = new Communes();
  let empty: GatheredReply;
  let filled: GatheredReply;
  const folder = mkdtempSync(join(tmpdir(), 'so-cchc-bad-'));
  const made = new Map<string, Uint8Array>();

  const replyOf = async (commune: string) => {
    const { status, body } = await communes
      .coordinator(commune)
      .get<GatheredReply>('/api/gathered?period=2026-H1&include=all');
    expect(status).toBe(200);
    return body;
  };
  beforeAll(async () => {
    await communes.found('xa-1', samplePlan);
    empty = await replyOf('xa-1');
    const entries = {
      [CODE]: { value: { components: { numerator: 9, denominator: 10 }, note: 'x' }, base: null },
    };
    const sent = await communes.official('xa-1').sync({
      unit: 'DV2',
      period: '2026-H1',
      plan: samplePlan.version,
      cursor: null,
      entries,
    });
    expect(sent.status).toBe(200);
    filled = await replyOf('xa-1');
  });
  afterAll(async () => {
    await communes.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const fileOf = async (name: string, reply: GatheredReply): Promise<XlsxSheet[]> => {
    const bytes = await consolidatedFile({ reply });
    expect(await schemaFaults(bytes)).toEqual([]);
    made.set(name, bytes);
    return readXlsx(bytes).sheets.slice();
  };
  /** The answer with another note beside DV2's figure. */
  const noted = (note: string): GatheredReply => {
    const copy = structuredClone(filled);
    const entry = copy.units.find(({ unit }) => unit === 'DV2')?.entries[CODE];
    if (!entry?.value) throw new Error('no entry');
    entry.value = { ...entry.value, note };
    return copy;
  };
  const texts = (sheets: XlsxSheet[], name: string): unknown[] =>
    sheets.find((sheet) => sheet.name === name)?.cells.map(({ value, formula }) => formula ?? value) ?? [];
  const withPlan = (reply: GatheredReply, edit: (plan: Plan) => void): GatheredReply => {
    const copy = structuredClone(reply);
    edit(copy.plan);
    return copy;
  };

  it('holds a text that starts with = as a text', async () => {
    const sheets = await fileOf('equals', noted('=HYPERLINK("http://x","bấm")'));
    const cells = sheets.find(({ name }) => name === 'Chỉ tiêu các đơn vị')?.cells ?? [];
    const [cell] = cells.filter(({ value }) => String(value).includes('HYPERLINK'));
    expect(cell?.formula).toBeUndefined();
  });

  it('holds 32,767 characters in one cell', async () => {
    const long = 'ố'.repeat(32_767);
    expect(texts(await fileOf('long', noted(long)), 'Chỉ tiêu các đơn vị')).toContain(long);
  });

  it('says which cell holds more than a cell can', async () => {
    await expect(consolidatedFile({ reply: noted('ố'.repeat(32_768)) })).rejects.toMatchObject({
      code: 'text-too-long',
      params: { sheet: 'Chỉ tiêu các đơn vị', length: 32_768 },
    });
  });

  it('holds control characters, and halves of characters, as they are', async () => {
    const odd = 'một\u0001hai\u000bba\ud800 _x0041_';
    expect(texts(await fileOf('control', noted(odd)), 'Chỉ tiêu các đơn vị')).toContain(odd);
  });

  it('names no sheet after a unit, whatever its name', async () => {
    const reply = withPlan(filled, (plan) => {
      for (const unit of plan.units) if (unit.code === 'DV2') unit.name = LONG;
    });
    const sheets = await fileOf('names', reply);
    for (const { name } of sheets) expect(name).toMatch(/^[^/\\?*[\]:]{1,31}$/);
    expect(texts(sheets, 'Chỉ tiêu các đơn vị')).toContain(LONG);
  });

  it('leaves a unit that was retired in mid-year out of every total and every list of who is missing', async () => {
    const copy = structuredClone(filled);
    const member = copy.plan.units.flatMap(({ members = [] }) => members)[0];
    const report = copy.units.find(({ unit }) => unit === member?.code);
    if (!member || !report) throw new Error('the plan has no group');
    const shown = await fileOf('before-retired', copy);
    expect(texts(shown, 'Chưa gửi')).toContain(member.code);
    // Closed at the end of March, with a report that it had begun
    Object.assign(member, { until: '2026-03-31' });
    Object.assign(report, { cursor: '1-aaaaaaaa', state: 'approved', retired: true });
    const sheets = await fileOf('retired', copy);
    for (const { name } of sheets) expect(texts(sheets, name)).not.toContain(member.code);
  });

  it('of a period that nobody has reported in has all sheets, and no figure in any', async () => {
    const sheets = await fileOf('empty', empty);
    expect(sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Tổng hợp', 'Biểu đồ', 'Dữ liệu phẳng']),
    );
    const list = sheets.find(({ name }) => name === 'Chỉ tiêu các đơn vị')?.cells ?? [];
    expect(list.filter(({ value }) => typeof value === 'number')).toEqual([]);
  });

  it('has a line for each of 200 units', async () => {
    const copy = structuredClone(filled);
    const group = copy.plan.units.find(({ members = [] }) => members.length > 0);
    const [member] = group?.members ?? [];
    const model = copy.units.find(({ unit }) => unit === member?.code);
    if (!group?.members || !member || !model) throw new Error('the plan has no group');
    while (copy.units.length < 200) {
      const code = `DV9${String(copy.units.length).padStart(3, '0')}`;
      group.members.push({ ...member, code, name: `Trường số ${copy.units.length}` });
      copy.units.push({ ...structuredClone(model), unit: code });
    }
    const sheets = await fileOf('two-hundred', copy);
    const listed = texts(sheets, 'Chưa gửi').filter((value) => /^DV9\d{3}$/.test(String(value)));
    expect(listed).toHaveLength(200 - filled.units.length);
  });

  it('is filled anew with the figures of another answer', async () => {
    const { bytes, refreshed } = refreshXlsx(
      await consolidatedFile({ reply: empty }),
      await consolidatedFile({ reply: filled }),
      'CCHC_',
    );
    expect(refreshed).toContain('Chỉ tiêu các đơn vị');
    expect(await schemaFaults(bytes)).toEqual([]);
    expect(texts(readXlsx(bytes).sheets.slice(), 'Chỉ tiêu các đơn vị')).toContain(9);
    made.set('refreshed', bytes);
  });

  it.skipIf(!hasLibreOffice())('opens in LibreOffice with all its sheets, every one of them', async () => {
    const files = [...made].map(([name, bytes]) => {
      const file = join(folder, `${name}.xlsx`);
      writeFileSync(file, bytes);
      return file;
    });
    expect(files.length).toBeGreaterThan(5);
    const opened = await convert(files, 'xlsx', join(folder, 'opened'));
    [...made.values()].forEach((bytes, i) => {
      const names = (of: Uint8Array): string[] => readXlsx(of).sheets.map(({ name }) => name);
      expect(names(readFileSync(opened[i] as string))).toEqual(names(bytes));
    });
  });
});
