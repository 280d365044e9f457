// @vitest-environment jsdom
import type { Role } from '@cchc/domain';
import { type AnnualItem, EMPTY_ITEM } from '@cchc/domain/annual-plan';
import { afterEach, describe, expect, it } from 'vitest';
import { ANNUAL } from '../../testing/annual-scenes.ts';
import { AnnualServer } from '../../testing/annual-server.ts';
import { type Rendered, render, unmount } from '../../testing/render.tsx';
import { signedIn } from '../../testing/sample-state.ts';

afterEach(unmount);

const DIGITIZING = 'III.3.5.d';

/** The page of a person, on a server that decides as the real one. */
async function open(
  roles: Role[] = ['coordinator'],
  units = ['DV1'],
  server = new AnnualServer(structuredClone(ANNUAL)),
): Promise<{ pane: Rendered; server: AnnualServer }> {
  const state = signedIn(roles, units);
  if (!state.me) throw new Error('nobody signed in');
  const pane = await render({ state, where: { tab: 'plan', page: 'annual' }, plans: server.book(state.me) });
  return { pane, server };
}

const item = (server: AnnualServer, id = DIGITIZING): AnnualItem | null =>
  server.doc.items[id]?.value ?? null;

describe('a task of the annual plan', () => {
  it('is written with what its deadline is read as, and saved whole', async () => {
    const { pane, server } = await open();
    await pane.click('button', 'Sửa: số hóa hồ sơ');
    await pane.type('input[name=deadline]', 'Trước 15/9');
    expect(pane.text()).toContain('Hiểu là: đến hết ngày 15/9/2026.');
    await pane.type('input[name=deadline]', 'Thường xuyên');
    expect(pane.text()).toContain('không bao giờ quá hạn');
    await pane.type('input[name=deadline]', 'Quý III/2026');
    await pane.type('input[name=person]', ' Nguyễn Văn An ');
    await pane.click('button', 'Thêm mốc');
    await pane.type('input[name=milestone-3]', 'Nghiệm thu');
    await pane.click('label', 'Đã xong mốc 2');
    await pane.click('button', 'Bỏ mốc 1');
    expect(pane.text()).toContain('Tiến độ 50%');
    await pane.click('button[type=submit]', 'Lưu');
    expect(server.sent).toHaveLength(1);
    expect(server.sent[0]).toMatchObject({ kind: 'edit', expect: 1 });
    expect(item(server)).toEqual({
      ...ANNUAL.items[DIGITIZING]?.value,
      person: 'Nguyễn Văn An',
      deadline: { text: 'Quý III/2026', end: '2026-09-30', ongoing: false },
      milestones: [
        { name: 'Đối chiếu', due: '2026-06-15', weight: 1, done: '2026-06-03' },
        { name: 'Nghiệm thu', due: null, weight: 1, done: null },
      ],
    });
    expect(pane.text()).toContain('Đã lưu vào kế hoạch năm.');
    expect(document.activeElement?.getAttribute('aria-label')).toContain('Sửa: số hóa hồ sơ');
  });

  it('says what is missing and sends nothing', async () => {
    const { pane, server } = await open();
    await pane.click('button', 'Sửa: số hóa hồ sơ');
    await pane.click('button', 'Thêm mốc');
    await pane.click('button[type=submit]', 'Lưu');
    expect(pane.text()).toContain('Mốc 3: ghi tên mốc.');
    await pane.click('button', 'Bỏ mốc 3');
    await pane.click('label', 'Không còn thực hiện');
    await pane.click('button[type=submit]', 'Lưu');
    expect(pane.text()).toContain('Ghi lý do không thực hiện.');
    expect(server.sent).toEqual([]);
    await pane.type('textarea[name=reason]', 'Tỉnh làm chung');
    await pane.click('button[type=submit]', 'Lưu');
    expect(item(server)?.dropped).toEqual({ on: '2026-06-03', reason: 'Tỉnh làm chung' });
  });

  it('of the commune’s own is added under a sentence, taken out, and restored from the history', async () => {
    const { pane, server } = await open();
    await pane.click('button', 'Thêm việc riêng');
    await pane.click('button[type=submit]', 'Lưu');
    await pane.type('textarea[name=own]', 'Trồng 500 cây xanh');
    await pane.choose('select[name=under]', 0, 'III.1.4');
    await pane.click('button[type=submit]', 'Lưu');
    const [id] = Object.keys(server.sent[0]?.items ?? {});
    expect(item(server, id)).toEqual({ ...EMPTY_ITEM, own: 'Trồng 500 cây xanh', under: 'III.1.4' });
    expect(pane.text()).toContain('Thuộc III.1.4');

    await pane.click('button', 'Sửa: Trồng 500');
    await pane.click('button', 'Bỏ khỏi kế hoạch năm');
    expect(document.activeElement?.textContent).toBe('Bỏ nhiệm vụ');
    await pane.click('button', 'Bỏ nhiệm vụ');
    expect(item(server, id)).toBeNull();

    await pane.click('button', 'Lịch sử kế hoạch năm');
    await pane.click('[role=dialog] button', 'Khôi phục bản này: Trồng 500');
    expect(item(server, id)?.own).toBe('Trồng 500 cây xanh');
    expect(server.sent.at(-1)).toMatchObject({ kind: 'edit', undoes: null });
    expect(pane.text()).toContain('Đã khôi phục');
  });

  it('goes back to an older state as a new edit', async () => {
    const server = new AnnualServer(structuredClone(ANNUAL));
    server.byHung(DIGITIZING, { person: 'Cúc' });
    server.byHung(DIGITIZING, { person: 'Dũng' });
    const { pane } = await open(['coordinator'], ['DV1'], server);
    await pane.click('button', 'Lịch sử: số hóa hồ sơ');
    expect(pane.text()).toContain('Từ: Cúc');
    await pane.click('[role=dialog] button', 'Khôi phục bản này');
    expect(item(server)?.person).toBe('Cúc');
    expect(server.doc.rev).toBe(4);
  });
});

describe('a task that two people change at once', () => {
  it('shows both, asks, and saves only what was chosen', async () => {
    const { pane, server } = await open();
    await pane.click('button', 'Sửa: số hóa hồ sơ');
    await pane.type('input[name=person]', 'Nguyễn Văn An');
    server.byHung(DIGITIZING, { person: 'Cúc', product: 'Kho dữ liệu' });
    await pane.click('button[type=submit]', 'Lưu');
    expect(pane.text()).toContain('Hoàng Văn Hùng đã sửa nhiệm vụ này');
    expect(pane.text()).toContain('Của tôi: Nguyễn Văn An');
    expect(pane.text()).toContain('Trên máy chủ: Cúc');
    expect(pane.text()).toContain('Sản phẩm: Kho dữ liệu');
    await pane.click('button', 'Ghép và sửa tiếp');
    expect(item(server)?.person).toBe('Cúc');
    await pane.click('label', 'Của tôi: Nguyễn Văn An');
    await pane.click('button', 'Ghép và sửa tiếp');
    expect(server.sent).toHaveLength(2);
    await pane.click('button[type=submit]', 'Lưu');
    expect(item(server)).toMatchObject({ person: 'Nguyễn Văn An', product: 'Kho dữ liệu' });
  });

  it('is not brought back in silence when the other one took it out', async () => {
    const { pane, server } = await open();
    await pane.click('button', 'Sửa: số hóa hồ sơ');
    await pane.type('input[name=person]', 'Nguyễn Văn An');
    server.byHung(DIGITIZING, null);
    await pane.click('button[type=submit]', 'Lưu');
    expect(pane.text()).toContain('Hoàng Văn Hùng đã bỏ nhiệm vụ này');
    expect(item(server)).toBeNull();
    await pane.click('button', 'Giữ nội dung của tôi');
    await pane.click('button[type=submit]', 'Lưu');
    expect(item(server)?.person).toBe('Nguyễn Văn An');
  });
});

describe('what was typed', () => {
  it('stays while there is no network, and is sent again as the same change', async () => {
    const { pane, server } = await open();
    await pane.click('button', 'Sửa: số hóa hồ sơ');
    await pane.type('input[name=person]', 'Nguyễn Văn An');
    server.offline = true;
    await pane.click('button[type=submit]', 'Lưu');
    expect(pane.text()).toContain('Nội dung đã gõ vẫn ở đây.');
    expect((pane.find('input[name=person]')[0] as HTMLInputElement).value).toBe('Nguyễn Văn An');
    server.offline = false;
    await pane.click('button[type=submit]', 'Lưu');
    expect(server.sent[1]?.mutationId).toBe(server.sent[0]?.mutationId);
    expect(item(server)?.person).toBe('Nguyễn Văn An');
  });

  it('is there again after another screen, marked in the list, until it is thrown away', async () => {
    const { pane, server } = await open();
    await pane.click('button', 'Sửa: số hóa hồ sơ');
    await pane.type('input[name=person]', 'Nguyễn Văn An');
    await pane.click('button', '‹ Kế hoạch');
    await pane.click('button', 'Kế hoạch năm');
    expect(pane.text()).toContain('chưa lưu');
    await pane.click('button', 'Sửa: số hóa hồ sơ');
    expect((pane.find('input[name=person]')[0] as HTMLInputElement).value).toBe('Nguyễn Văn An');
    await pane.click('button', 'Bỏ nội dung chưa lưu');
    expect(pane.text()).not.toContain('chưa lưu');
    expect(server.sent).toEqual([]);
  });
});

describe('who may write', () => {
  it('an official and a leader read, and are told who writes', async () => {
    for (const roles of [['official'], ['leader']] as Role[][]) {
      const { pane } = await open(roles, ['DV2']);
      expect(pane.find('button', 'Sửa')).toEqual([]);
      expect(pane.find('button', 'Thêm việc riêng')).toEqual([]);
      expect(pane.text()).toContain('thủ trưởng sửa nhiệm vụ do đơn vị mình chủ trì');
      await unmount();
    }
  });

  it('a head writes what the own unit leads, also where nothing is planned yet, and gives nothing away', async () => {
    const { pane, server } = await open(['head'], ['DV2']);
    expect(pane.find('button', 'Sửa: số hóa hồ sơ')).toHaveLength(1);
    expect(pane.find('button', 'Sửa: Tổ chức')).toEqual([]);
    await pane.click('button', 'Thêm việc riêng');
    expect(pane.find('summary', 'Giao đơn vị')).toEqual([]);
    await pane.type('textarea[name=own]', 'Dọn kho hồ sơ');
    await pane.click('button[type=submit]', 'Lưu');
    const [id] = Object.keys(server.sent[0]?.items ?? {});
    expect(item(server, id)).toMatchObject({ own: 'Dọn kho hồ sơ', leads: ['DV2'] });
  });
});
