import { type ErrorReply, entryDefs, type GatheredReply, type Plan, reportingUnits } from '@cchc/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiClient, clientOf } from '../testing/api-client.ts';
import { Communes } from '../testing/communes.ts';
import { createTestApp, samplePlan, type TestApp } from '../testing/index.ts';

const at = (query: string) => `/api/gathered?${query}`;
const H1 = at('period=2026-H1&include=all');

describe('GET /api/gathered', () => {
  let test: TestApp;
  let coordinator: ApiClient;
  beforeAll(async () => {
    test = await createTestApp();
    coordinator = await clientOf(test, 'dieuphoi');
  });
  afterAll(async () => {
    expect(test.logged).toEqual([]);
    await test.close();
  });
  const gathered = async (query: string) => (await coordinator.get<GatheredReply>(at(query))).body;

  it.each(['dieuphoi', 'lanhdao.xa', 'quantri'])('%s sees every unit with its texts', async (login) => {
    const { status, body } = await (await clientOf(test, login)).get<GatheredReply>(H1);
    expect(status).toBe(200);
    expect(body.units.map(({ unit }) => unit)).toEqual(reportingUnits(samplePlan).map(({ code }) => code));
    const texts = body.units.flatMap(({ entries }) => Object.values(entries).map(({ value }) => value?.text));
    expect(texts.filter((text) => text !== undefined).length).toBeGreaterThan(20);
  });

  it.each(['canbo.dv2', 'lanhdao.dv4', 'haitruong'])('%s does not', async (login) => {
    const { status, body } = await (await clientOf(test, login)).get<ErrorReply>(H1);
    expect([status, body.error]).toEqual([
      403,
      { code: 'forbidden', params: { action: 'consolidate', unit: null } },
    ]);
  });

  it('gives the totals that the consolidation gives, and the same states', async () => {
    const { reports } = (
      await coordinator.get<{ reports: { unit: string; state: string; contribution: object }[] }>(
        '/api/consolidation?period=2026-H1',
      )
    ).body;
    const { units } = await gathered('period=2026-H1&include=all');
    for (const { unit, state, contribution } of reports)
      expect(units.find((each) => each.unit === unit)).toMatchObject({ state, contribution });
  });

  it('sends the entries of counted reports alone, and lists the others all the same', async () => {
    const { units } = await gathered('period=2026-H1&include=approved');
    expect(units).toHaveLength(reportingUnits(samplePlan).length);
    for (const { state, entries } of units) if (state !== 'approved') expect(entries).toEqual({});
    const [draft] = units.filter(({ state, cursor }) => state === 'draft' && cursor !== null);
    expect(draft?.missing.length).toBeLessThan(
      Object.values(draft?.completeness ?? {}).reduce((sum, { asked }) => sum + asked, 0),
    );
  });

  it('names what each unit has not given, as its completeness counts it', async () => {
    for (const { missing, completeness } of (await gathered('period=2026-H1&include=all')).units) {
      const forms = Object.values(completeness);
      expect(missing).toHaveLength(
        forms.reduce((sum, form) => sum + form.asked - form.filled - form.explained, 0),
      );
    }
  });

  it('brings the period before unasked, and those that are named', async () => {
    const alone = await gathered('period=2026-H1&include=all');
    expect([alone.before, alone.others.map(({ period }) => period.id)]).toEqual(['2026-Q1', ['2026-Q1']]);
    const more = await gathered('period=2026-H1&include=all&with=2026-Y,2026-Q1,2026-H1');
    expect(more.others.map(({ period }) => period.id)).toEqual(['2026-Q1', '2026-Y']);
    expect(more.others[0]?.units.some(({ entries }) => Object.keys(entries).length > 0)).toBe(true);
    expect(more.others[1]?.units.every(({ cursor }) => cursor === null)).toBe(true);
  });

  it('brings the registers of the year, and names of those who wrote', async () => {
    const { units, people } = await gathered('period=2026-H1&include=submitted');
    const rows = units.flatMap((unit) => Object.values(unit.rows));
    expect(rows.length).toBeGreaterThan(3);
    for (const { by } of rows) expect(people).toHaveProperty([by]);
  });

  it('takes rows of last December for a period that begins there, and no others of last year', async () => {
    const official = await clientOf(test, 'canbo.dv3');
    const row = (date: string) => ({
      value: { fields: { date, content: date, status: 'open' } },
      base: null,
    });
    const { status, body } = await official.sync({
      unit: 'DV3',
      period: '2026-SO',
      entries: { 'VM/thangmuoihai': row('2026-12-20'), 'VM/thangmuoimot': row('2026-11-20') },
    });
    expect([status, body.refused]).toEqual([200, {}]);
    const { units } = await gathered('period=2027-Q1&include=all');
    const keys = Object.keys(units.find(({ unit }) => unit === 'DV3')?.rows ?? {});
    expect(keys).toEqual(['VM/thangmuoihai']);
  });

  it('is one query for each period and for each year of registers, and no read for each report', async () => {
    test.counts.take();
    const { people } = await gathered('period=2026-Q3&include=all');
    const { reads, queries, writes } = test.counts.take();
    expect({ queries, writes }).toEqual({ queries: 3, writes: 0 });
    // Person, two calendars, annual plan, and those who are named
    expect(reads).toBe(4 + Object.keys(people).length - 1);
  });

  it('lists every unit of a period that nobody has written in', async () => {
    const { units, annual } = await gathered('period=2029-Q1&include=all');
    expect(annual).toBeNull();
    expect(units).toHaveLength(reportingUnits(samplePlan).length);
    for (const { cursor, entries, rows, missing, completeness } of units) {
      expect({ cursor, entries, rows }).toEqual({ cursor: null, entries: {}, rows: {} });
      expect(missing.length).toBe(Object.values(completeness).reduce((sum, { asked }) => sum + asked, 0));
    }
  });

  it.each([
    ['period=2026-H1', 400],
    ['period=2026-H1&include=some', 400],
    ['include=all', 400],
    [`period=2026-H1&include=all&with=${Array.from({ length: 13 }, (_, i) => `20${i}-Q1`).join(',')}`, 400],
    ['period=2026-Q9&include=all', 404],
    ['period=2026-SO&include=all', 404],
    ['period=../x&include=all', 404],
    ['period=2026-H1&include=all&with=2099-Q1', 404],
    ['period=2026-H1&include=all&with=2026-SO', 404],
  ])('with "%s" answers %i', async (query, status) => {
    expect((await coordinator.get(at(query))).status).toBe(status);
  });
});

/** The sample plan whose group of schools has other members. */
function withSchools(members: { code: string; name: string; from?: string; until?: string }[]): Plan {
  const units = samplePlan.units.map((unit) =>
    unit.code === 'DV6'
      ? { ...unit, members: members.map((member) => ({ ...member, placeholder: false })) }
      : unit,
  );
  return { ...samplePlan, units };
}

describe('the gathered reports of other communes', () => {
  const communes = new Communes();
  afterAll(async () => {
    expect(communes.logged).toEqual([]);
    await communes.close();
  });
  const gatheredIn = async (commune: string, period: string) =>
    (await communes.coordinator(commune).get<GatheredReply>(at(`period=${period}&include=all`))).body.units;

  it('keep what a unit wrote before it was closed, outside the totals', async () => {
    const plan = withSchools([
      { code: 'DV6-01', name: 'Trường A' },
      { code: 'DV6-02', name: 'Trường B', until: '2026-05-31' },
    ]);
    await communes.found('closed-school', plan);
    const { key = '' } =
      [...entryDefs(plan, 'DV6-02', 2026).values()].find(({ kind }) => kind === 'text') ?? {};
    const { body } = await communes.official('closed-school').sync({
      unit: 'DV6-02',
      period: '2026-H1',
      plan: plan.version,
      entries: { [key]: { value: { text: 'Đã làm' }, base: null } },
    });
    expect(body.cursor).not.toBeNull();
    expect((await gatheredIn('closed-school', '2026-Q1')).map(({ unit }) => unit)).toContain('DV6-02');
    const half = await gatheredIn('closed-school', '2026-H1');
    const [first, ...more] = half.filter(({ unit }) => unit === 'DV6-02');
    expect([first?.retired, first?.entries[key]?.value?.text, more]).toEqual([true, 'Đã làm', []]);
    expect(half.filter(({ retired }) => !retired).map(({ unit }) => unit)).not.toContain('DV6-02');
  });

  it('are there for 200 units', async () => {
    const schools = Array.from({ length: 200 }, (_, i) => ({
      code: `DV6-${String(i + 1).padStart(3, '0')}`,
      name: `Trường số ${i + 1}`,
    }));
    await communes.found('many-schools', withSchools(schools));
    const units = await gatheredIn('many-schools', '2026-H1');
    expect(units.filter(({ unit }) => unit.startsWith('DV6-'))).toHaveLength(200);
  });
});
