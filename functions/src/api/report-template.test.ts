import { TEMPLATE_PLACES as FILLED_PLACES } from '@cchc/docx';
import { aTemplate } from '@cchc/docx/testing';
import type { ErrorReply, GatheredReply } from '@cchc/domain';
import { type IssuedReply, TEMPLATE_PLACES, type TemplateReply } from '@cchc/domain/province-report';
import { schemaFaults, unzip } from '@cchc/xlsx/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiClient, clientOf } from '../testing/api-client.ts';
import { createTestApp, type TestApp } from '../testing/index.ts';

const PERIOD = '2026-H1';
const MARK = 'MẪU CỦA XÃ';

describe('a commune’s own template of the report', () => {
  let test: TestApp;
  let coordinator: ApiClient;
  beforeAll(async () => {
    let minute = 0;
    test = await createTestApp({ clock: () => new Date(Date.UTC(2026, 5, 3, 2, minute++)) });
    coordinator = await clientOf(test, 'dieuphoi');
  });
  afterAll(async () => {
    expect(test.logged).toEqual([]);
    await test.close();
  });
  const send = (file: { name: string; base64: string } | null, client = coordinator) =>
    client.post<TemplateReply & ErrorReply>('/api/province-report/template', { file });
  const asFile = (bytes: Uint8Array) => ({ name: 'mau.docx', base64: Buffer.from(bytes).toString('base64') });
  const words = async (path: string) => {
    const response = await test.app.request(path, {
      headers: { authorization: `Bearer ${coordinator.token}` },
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(await schemaFaults(bytes, 'docx')).toEqual([]);
    const xml = new TextDecoder().decode(unzip(bytes)['word/document.xml']);
    return xml.replace(/<[^>]+>/g, '').replaceAll('&amp;', '&');
  };
  const report = () => words(`/api/province-report?period=${PERIOD}&include=all`);

  it('is refused with the names of the places that it lacks, and the report stays in the form of the decree', async () => {
    const before = await report();
    const { body, status } = await send(
      asFile(await aTemplate({ without: ['noi_dung', 'phu_luc'], mark: MARK })),
    );
    expect([status, body.error.code]).toEqual([422, 'template-refused']);
    expect(body.error.params).toEqual({ fault: 'missing', places: '{{noi_dung}}, {{phu_luc}}' });
    expect(await report()).toBe(before);
    const current = await coordinator.get<TemplateReply>('/api/province-report/template');
    expect(current.body.current).toBeNull();
  });

  it('is written in from then on, and no more when it is taken back; a report that left keeps it', async () => {
    const decree = await report();
    const { body } = await send(asFile(await aTemplate({ mark: MARK })));
    expect(body.current).toMatchObject({ name: 'mau.docx' });
    expect(body.people[body.current?.by ?? '']).toBeTruthy();
    const own = await report();
    expect(own).toContain(MARK);
    expect(own).toContain('III. ĐÁNH GIÁ CHUNG');
    expect(own).not.toMatch(/\{\{|\}\}/);
    const { units } = (await coordinator.get<GatheredReply>(`/api/gathered?period=${PERIOD}&include=all`))
      .body;
    const issued = await coordinator.post<IssuedReply>('/api/province-report/issue', {
      period: PERIOD,
      include: 'all',
      mutationId: 'phat-hanh-mau',
      expect: 0,
      seen: Object.fromEntries(units.map(({ unit, cursor }) => [unit, cursor])),
      kind: 'report',
      number: '05/BC-UBND',
      date: '2026-06-02',
      signer: 'Nguyễn Văn An',
      recipients: ['- Lưu: VT.'],
    });
    const id = issued.body.issued[0]?.id;
    expect((await send(null)).body.current).toBeNull();
    expect(await report()).toBe(decree);
    const left = await words(`/api/province-report/issued/file?period=${PERIOD}&id=${id}`);
    expect(left).toContain(MARK);
    expect(left).toContain('Số: 05/BC-UBND');
  });

  it('has the places that the pane names', () => {
    expect(TEMPLATE_PLACES).toEqual(FILLED_PLACES);
  });

  it('is changed by the coordinator alone', async () => {
    const file = asFile(await aTemplate({ mark: MARK }));
    for (const login of ['canbo.dv2', 'lanhdao.xa'])
      expect((await send(file, await clientOf(test, login))).status).toBe(403);
    expect((await (await clientOf(test, 'canbo.dv2')).get('/api/province-report/template')).status).toBe(403);
  });
});
