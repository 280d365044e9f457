// @vitest-environment jsdom
import { Blob } from 'node:buffer';
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { choosing } from '../testing/bring.ts';
import { render, unmount } from '../testing/render.tsx';
import { NEW_FILE, OLD_FILE } from '../testing/sample-file.ts';
import { signedIn } from '../testing/sample-state.ts';

const saved: { name: string }[] = [];
beforeEach(() => {
  saved.length = 0;
  // jsdom has no files to give
  Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download });
  });
});
afterEach(async () => {
  await unmount();
  vi.restoreAllMocks();
});
const base = {
  state: signedIn(['coordinator'], ['DV1']),
  where: { tab: 'totals', totalsPage: 'consolidated' },
} as const;
const fresh = { ok: true as const, value: new Blob([NEW_FILE.slice()]) as never };

async function choose(bytes: Uint8Array, until: string, text: () => string): Promise<void> {
  await act(() => choosing('tong-hop.xlsx', bytes)(document));
  for (let i = 0; i < 200 && !text().includes(until); i++)
    await act(() => new Promise((done) => setTimeout(done, 20)));
  expect(text()).toContain(until);
}

describe('a consolidated file filled anew, in the pane', () => {
  it('is saved beside the one that was chosen, and what changed is told with what it was', async () => {
    const asked: string[] = [];
    const screen = await render({
      ...base,
      province: {
        file: async (path) => {
          asked.push(path);
          return fresh;
        },
      },
    });
    await choose(OLD_FILE, 'Đã làm mới 1 trang', screen.text);
    expect(asked).toEqual(['/api/consolidated?period=2026-H1&include=all']);
    expect(saved).toEqual([{ name: 'tong-hop (mới).xlsx' }]);
    expect(screen.text()).toContain('Tử số: 1.150 → 1.230');
    expect(screen.text()).toContain('Ước: ước thực hiện → chính thức');
    expect(screen.text()).toContain('đã gửi → đã tiếp nhận');
    expect(screen.text()).toContain('Đánh dấu: chưa có số liệu → để trống');
  });

  it('is stopped while the server is asked: nothing is saved', async () => {
    let answer: (value: typeof fresh) => void = () => undefined;
    const file = () => new Promise<typeof fresh>((done) => (answer = done));
    const screen = await render({ ...base, province: { file } });
    await choose(OLD_FILE, 'Bước 1/2', screen.text);
    await screen.click('main button', 'Dừng lại');
    await act(async () => {
      answer(fresh);
      await new Promise((done) => setTimeout(done, 150));
    });
    expect(screen.text()).toContain('Chưa lưu tệp nào');
    expect(saved).toEqual([]);
  });

  it('says what is wrong with a file, and what to do', async () => {
    const screen = await render({ ...base, province: { file: async () => fresh } });
    await choose(new TextEncoder().encode('chữ'), 'không phải tệp Excel', screen.text);
    const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(600).fill(0)]);
    await choose(ole, 'Tệp kiểu cũ', screen.text);
    expect(saved).toEqual([]);
  });
});
