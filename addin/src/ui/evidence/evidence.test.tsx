// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { EVIDENCE_SCENES } from '../testing/evidence-scenes.ts';
import { render, unmount } from '../testing/render.tsx';
import { PLAN, signedIn, TODAY, working } from '../testing/sample-state.ts';

afterEach(unmount);
const scene = (name: string) => EVIDENCE_SCENES[name]!;

describe('Minh chứng of the selected row', () => {
  it('is asked for beside the history of the cell', async () => {
    const pane = await render({ state: working() });
    await pane.click('button', 'Minh chứng của dòng đang chọn');
    expect(pane.ledger.calls).toEqual(['openEvidence']);
  });

  it('is one press on a document of Sổ văn bản, which may be searched', async () => {
    const pane = await render(scene('evidence'));
    await pane.type('input[name=search]', '3/bc');
    expect(pane.find('li', 'BC-TTPVHCC')).toHaveLength(1);
    await pane.click('button', 'Dùng văn bản 3/BC-TTPVHCC');
    expect(pane.ledger.calls).toEqual(['putEvidence {"number":"3/BC-TTPVHCC","date":"2026-01-10"}']);
  });

  it('takes any other document, tells what is not in form, and refuses a day or an address that is none', async () => {
    const pane = await render(scene('evidence'));
    await pane.click('button', 'Ghi vào ô');
    expect(pane.text()).toContain('Ghi ít nhất số, ký hiệu hoặc địa chỉ.');
    await pane.type('input[name=number]', 'số 15');
    await pane.type('input[name=link]', 'javascript:alert(1)');
    expect(pane.text()).toContain('Chưa theo dạng 15/BC-UBND.');
    await pane.click('button', 'Ghi vào ô');
    expect(pane.ledger.calls).toEqual([]);
    await pane.type('input[name=link]', 'https://xa.gov.vn/vb/15');
    await pane.click('button', 'Ghi vào ô');
    expect(pane.ledger.calls).toEqual(['putEvidence {"number":"số 15","link":"https://xa.gov.vn/vb/15"}']);
  });

  it('is taken away, and shows which document is in use', async () => {
    const pane = await render(scene('evidence-written'));
    expect(pane.find('li', 'Đang dùng')).toHaveLength(1);
    await pane.click('button', 'Bỏ minh chứng');
    expect(pane.ledger.calls).toEqual(['putEvidence null']);
  });

  it.each(['evidence-locked', 'evidence-no-row'])('offers nothing to write in %s', async (name) => {
    const pane = await render(scene(name));
    expect(pane.find('button', 'Ghi vào ô')).toHaveLength(0);
    expect(pane.find('button', 'Dùng văn bản')).toHaveLength(0);
  });
});

describe('the document behind a figure under review', () => {
  const evidence = { number: '5/BC-UBND', date: '2026-03-05', link: 'https://xa.gov.vn/vb/5' };
  const entry = {
    value: { components: { numerator: 1, denominator: 2 }, evidence },
    version: '1-aaaaaaaa',
    by: 'm-mai',
    at: `${TODAY}T02:00:00.000Z`,
  };
  const reviewed = (fields: Record<string, string>, link = evidence.link) => ({
    state: {
      ...signedIn(['coordinator'], []),
      review: {
        unit: 'DV2',
        period: '2026-H1',
        report: {
          unit: 'DV2',
          period: '2026-H1',
          plan: PLAN.version,
          state: 'submitted' as const,
          stateBy: null,
          cursor: '1-aaaaaaaa',
          entries: { 'TTHC.02': { ...entry, value: { ...entry.value, evidence: { ...evidence, link } } } },
          comments: null,
        },
        comments: { list: [], seen: null, unread: 0 },
        names: { 'TTHC.02': 'Hồ sơ điện tử' },
        defs: working().defs,
        loading: false,
        error: null,
      },
    },
    where: { tab: 'overview' as const },
    registers: {
      rows: async (unit: string) => ({
        ok: true as const,
        value: {
          plan: PLAN,
          unit,
          period: '2026-SO',
          cursor: null,
          entries: { 'VB/aaaaaaaa1': { ...entry, value: { fields } } },
          people: {},
        },
      }),
    },
  });
  const open = async (scene: ReturnType<typeof reviewed>) => {
    const pane = await render(scene);
    const details = document.querySelector('details');
    if (!details) throw new Error('no form to open');
    await act(async () => {
      details.open = true;
      details.dispatchEvent(new Event('toggle'));
    });
    await pane.change({});
    return pane;
  };

  it('is opened in the browser, and found in the unit’s Sổ văn bản however it is written there', async () => {
    const pane = await open(
      reviewed({ type: 'Báo cáo', number: '05/BC–UBND', date: '2026-03-05', subject: 'Quý I' }),
    );
    expect(pane.text()).toContain('Minh chứng: 5/BC-UBND ngày 05/3/2026');
    const [link] = pane.find('a', 'Mở văn bản');
    expect(link?.getAttribute('href')).toBe('https://xa.gov.vn/vb/5');
    expect(link?.getAttribute('rel')).toContain('noopener');
    await pane.click('button', 'Xem 5/BC-UBND');
    expect(pane.text()).toContain('Sổ văn bản: Báo cáo');
    expect(pane.text()).toContain('Quý I');
  });

  it('is said not to be in the book, and an address that runs something is no link', async () => {
    const pane = await open(reviewed({ number: '6/BC-UBND' }, 'javascript:alert(1)'));
    expect(pane.find('a', 'Mở văn bản')).toHaveLength(0);
    await pane.click('button', 'Xem 5/BC-UBND');
    expect(pane.text()).toContain('Sổ văn bản của đơn vị không có văn bản này.');
  });
});
