// @vitest-environment jsdom
// Files of jsdom have no bytes
import { Blob, File } from 'node:buffer';
import { act } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { ProvinceServer } from '../testing/province-server.ts';
import { render, unmount } from '../testing/render.tsx';
import { signedIn } from '../testing/sample-state.ts';
import { base64Of } from './base64.ts';

afterEach(unmount);
const base = {
  state: signedIn(['coordinator'], ['DV1']),
  where: { tab: 'totals', totalsPage: 'province' },
} as const;

async function choose(name: string): Promise<void> {
  const input = document.querySelector('main input[type=file]') as HTMLInputElement;
  const file = new File(['mẫu'], name);
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  Object.defineProperty(input, 'value', { value: '', writable: true, configurable: true });
  await act(async () => {
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await new Promise((done) => setTimeout(done, 30));
  });
}

describe('the template of the report, in the pane', () => {
  it('is chosen, shown with who chose it, and given up again', async () => {
    const server = new ProvinceServer();
    const screen = await render({ ...base, province: server.book() });
    expect(screen.text()).toContain('{{noi_dung}}');
    await choose('mau-bao-cao.docx');
    expect(screen.text()).toContain('Báo cáo được soạn vào mẫu mau-bao-cao.docx.');
    await screen.click('main button', 'Thôi dùng mẫu');
    expect(server.template).toBeNull();
    expect(screen.text()).toContain('theo thể thức Nghị định 30');
  });

  it('says which places a file lacks', async () => {
    const server = new ProvinceServer();
    server.lacks = '{{so}}, {{phu_luc}}';
    const screen = await render({ ...base, province: server.book() });
    await choose('mau.docx');
    expect(screen.text()).toContain('Tệp mẫu thiếu chỗ điền: {{so}}, {{phu_luc}}.');
  });
});

it('writes bytes of any length as text', async () => {
  const bytes = Uint8Array.from({ length: 70_001 }, (_, i) => i % 256);
  expect(await base64Of(new Blob([bytes]) as never)).toBe(Buffer.from(bytes).toString('base64'));
});
