// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { pasting } from '../../testing/bring.ts';
import { FiguresServer } from '../../testing/figures-server.ts';
import { type Rendered, render, unmount } from '../../testing/render.tsx';
import { signedIn } from '../../testing/sample-state.ts';

afterEach(unmount);

const HEAD = ['Đơn vị', 'Chỉ tiêu', 'Tử số', 'Mẫu số'];
const table = (...rows: string[][]): string => [HEAD, ...rows].map((cells) => cells.join('\t')).join('\n');
const RATIO = (numerator: number, denominator: number) => ({ components: { numerator, denominator } });

async function open(
  server: FiguresServer,
  text: string,
  roles = ['coordinator' as const],
): Promise<Rendered> {
  return render({
    state: signedIn(roles, ['DV1']),
    where: { tab: 'plan', page: 'figures' },
    plans: server.book(),
    bring: pasting(text),
  });
}

describe('figures of an old report', () => {
  it('are shown before they are written, marked when they are, and taken back', async () => {
    const server = new FiguresServer();
    const pane = await open(
      server,
      table(
        ['TTPVHCC', 'TTHC.02', '1190', '1200'],
        ['VP HĐND&UBND', 'CV.01', '7', '9'],
        ['Toàn xã', 'CV.01', '7', '9'],
      ),
    );
    expect(pane.text()).toContain('2 số mới, 0 số giống số đang có, 0 số khác số đang có.');
    expect(pane.text()).toContain('2 ô tổng cộng bỏ qua');
    expect(server.sent).toEqual([]);
    await pane.click('button', 'Áp dụng');
    expect(server.sent.map(({ unit, period, via }) => [unit, period, via])).toEqual([
      ['DV2', '2026-Q1', 'import'],
      ['DV3', '2026-Q1', 'import'],
    ]);
    expect(server.value('DV2', 'TTHC.02')).toEqual(RATIO(1190, 1200));
    expect(server.via('DV2', 'TTHC.02')).toBe('import');
    expect(pane.text()).toContain('Đã ghi, đánh dấu “Nhập từ báo cáo cũ”.');

    await pane.click('button', 'Hoàn tác lần nhập');
    expect(server.value('DV2', 'TTHC.02')).toBeNull();
    expect(server.value('DV3', 'CV.01')).toBeNull();
    expect(pane.text()).toContain('Đã hoàn tác lần nhập.');
  });

  it('never replace what stands there unless somebody says so, figure by figure', async () => {
    const server = new FiguresServer();
    server.put('DV2', 'TTHC.02', { ...RATIO(1000, 1200), note: 'sổ tay' });
    server.put('DV2', 'TTHC.06', RATIO(5, 6));
    server.put('DV2', 'TTHC.08', RATIO(1, 2));
    const pane = await open(
      server,
      table(
        ['TTPVHCC', 'TTHC.02', '1190', '1200'],
        ['TTPVHCC', 'TTHC.06', '5', '6'],
        ['TTPVHCC', 'TTHC.08', '3', '4'],
      ),
    );
    expect(pane.text()).toContain('0 số mới, 1 số giống số đang có, 2 số khác số đang có.');
    await pane.click('button', 'Áp dụng');
    expect(server.sent).toEqual([]);
    await pane.click('button', 'Giữ tất cả');
    expect(pane.text()).toContain('Không có số nào để ghi.');
    const [take] = pane.find('label', 'Lấy số trong bảng');
    await act(async () => take?.click());
    await pane.click('button', 'Áp dụng');
    expect(server.value('DV2', 'TTHC.02')).toEqual({ ...RATIO(1190, 1200), note: 'sổ tay' });
    expect(server.value('DV2', 'TTHC.08')).toEqual(RATIO(1, 2));
    await pane.click('button', 'Hoàn tác lần nhập');
    expect(server.value('DV2', 'TTHC.02')).toEqual({ ...RATIO(1000, 1200), note: 'sổ tay' });
  });

  it('wait until every label that was not understood is said or left out', async () => {
    const server = new FiguresServer();
    const pane = await open(
      server,
      table(['Bộ phận một cửa', 'TTHC.02', '1.190', '1.200'], ['Sở Nội vụ', 'TTHC.06', '5', '6']),
    );
    await pane.click('button', 'Áp dụng');
    expect(server.sent).toEqual([]);
    expect(pane.text()).toContain('“Bộ phận một cửa” là đơn vị nào');
    await pane.choose('main select', 0, 'DV2');
    await pane.choose('main select', 1, '-');
    expect(pane.text()).toContain('Dấu trước ba chữ số');
    await pane.choose('main select', 2, 'thousands');
    await pane.click('button', 'Áp dụng');
    expect(server.value('DV2', 'TTHC.02')).toEqual(RATIO(1190, 1200));
    expect(server.sent).toHaveLength(1);
  });

  it('that were changed since they were looked at are told and not written over, nor by the undo', async () => {
    const server = new FiguresServer();
    const rows = table(['TTPVHCC', 'TTHC.02', '1190', '1200'], ['TTPVHCC', 'TTHC.06', '5', '6']);
    const pane = await open(server, rows);
    server.put('DV2', 'TTHC.02', RATIO(9, 10));
    await pane.click('button', 'Áp dụng');
    expect(server.value('DV2', 'TTHC.02')).toEqual(RATIO(9, 10));
    expect(pane.text()).toContain('1 số vừa có người sửa, chưa ghi.');
    server.put('DV2', 'TTHC.06', RATIO(8, 9));
    await pane.click('button', 'Hoàn tác lần nhập');
    expect(server.value('DV2', 'TTHC.06')).toEqual(RATIO(8, 9));
  });

  it('of a unit that cannot be reached stop no other, and are written once when they are tried again', async () => {
    const server = new FiguresServer();
    server.offline.add('DV2');
    const rows = table(['TTPVHCC', 'TTHC.02', '1190', '1200'], ['VP HĐND&UBND', 'CV.01', '7', '9']);
    const pane = await open(server, rows);
    await pane.click('button', 'Áp dụng');
    expect(pane.text()).toContain('Chưa ghi được: Trung tâm Phục vụ hành chính công');
    expect(server.value('DV3', 'CV.01')).toEqual(RATIO(7, 9));
    server.offline.clear();
    await pane.click('button', 'Áp dụng');
    expect(server.sent.map(({ unit }) => unit)).toEqual(['DV2', 'DV3', 'DV2']);
    expect(server.sent[2]?.mutationId).toBe(server.sent[0]?.mutationId);
    expect(server.value('DV2', 'TTHC.02')).toEqual(RATIO(1190, 1200));
  });

  it('say that they are still there when the undo cannot read what stands there, and undo when tried again', async () => {
    const server = new FiguresServer();
    const pane = await open(server, table(['TTPVHCC', 'TTHC.06', '5', '6']));
    await pane.click('button', 'Áp dụng');
    server.unreadable = true;
    await pane.click('button', 'Hoàn tác lần nhập');
    expect(pane.text()).toContain('Chưa hoàn tác được: số đã nhập vẫn còn');
    expect(server.value('DV2', 'TTHC.06')).toEqual(RATIO(5, 6));
    server.unreadable = false;
    await pane.click('button', 'Thử lại');
    expect(server.value('DV2', 'TTHC.06')).toBeNull();
    expect(pane.text()).not.toContain('Chưa hoàn tác được');
    expect(pane.text()).toContain('Đã hoàn tác lần nhập.');
  });

  it('say that what stands there is not known when it cannot be read after writing', async () => {
    const server = new FiguresServer();
    const pane = await open(server, table(['TTPVHCC', 'TTHC.06', '5', '6']));
    server.unreadable = true;
    await pane.click('button', 'Áp dụng');
    expect(server.value('DV2', 'TTHC.06')).toEqual(RATIO(5, 6));
    expect(pane.text()).toContain('Chưa đọc lại được số liệu của kỳ');
    server.unreadable = false;
    await pane.click('button', 'Thử lại');
    expect(pane.text()).not.toContain('Chưa đọc lại được');
  });

  it('are brought by a coordinator only', async () => {
    const server = new FiguresServer();
    const pane = await render({
      state: signedIn(['leader'], []),
      where: { tab: 'plan', page: 'figures' },
      plans: server.book(),
    });
    expect(pane.text()).toContain('Chỉ người tổng hợp');
    expect(pane.find('textarea')).toEqual([]);
  });
});
