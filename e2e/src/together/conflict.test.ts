import { expect, it } from 'vitest';
import { running, SHOTS } from '../running.ts';
import type { WorkbenchPage } from '../workbench-page.ts';
import { allSent, atWork, cells, figure, HEAD, OFFICIAL, onServer, press, typeFigure } from './people.ts';

const test = running();
let official: WorkbenchPage;
let head: WorkbenchPage;

it('shows two people of one unit what both typed into one cell, and lets one of them decide', async () => {
  [official, head] = [await atWork(test, OFFICIAL), await atWork(test, HEAD)];
  await typeFigure(official, 'CV.01', 'numerator', '10');
  await typeFigure(official, 'CV.01', 'denominator', '12');
  await press(official, 'Lưu ngay');
  await allSent(official);

  await typeFigure(head, 'CV.01', 'numerator', '11');
  await typeFigure(head, 'CV.01', 'denominator', '12');
  await press(head, 'Lưu ngay');
  await head.pane.getByRole('heading', { name: 'Hai người cùng sửa' }).waitFor();
  const card = head.pane.locator('li').filter({ hasText: 'Trên máy chủ' });
  await expect.poll(() => card.innerText()).toMatch(/Tử số: 11[\s\S]*Tử số: 10[\s\S]*Trần Thị Bình/);
  await head.page.screenshot({ path: `${SHOTS}together-conflict.png` });
  // Nothing was written over: each still sees what they typed, the server has what came first.
  expect(await figure(head, 'CV.01', 'numerator')).toBe('11');
  expect(await onServer(test.product.origin, 'CV.01')).toMatchObject({ components: { numerator: 10 } });

  await press(head, /^Lấy trên máy chủ/);
  await expect.poll(() => figure(head, 'CV.01', 'numerator')).toBe('10');
  await allSent(head);
  expect(await head.pane.getByRole('heading', { name: 'Hai người cùng sửa' }).count()).toBe(0);
});

it('keeps what was not chosen in the history, and puts it back as a new edit', async () => {
  await head.goTo(cells.at('CV.01', 'numerator').address);
  await press(head, 'Lịch sử ô đang chọn');
  const sheet = head.pane.getByRole('dialog', { name: /Lịch sử ô/ });
  await sheet.getByText('Số liệu không được chọn').waitFor();
  expect(await sheet.innerText()).toMatch(/Vũ Thị Hạnh/);
  expect(await sheet.innerText()).toMatch(/Trần Thị Bình/);
  await head.page.screenshot({ path: `${SHOTS}together-history.png` });
  await sheet.getByRole('button', { name: /Khôi phục giá trị này: Tử số: 11/ }).click();
  await expect.poll(() => figure(head, 'CV.01', 'numerator')).toBe('11');
  await sheet.getByRole('button', { name: 'Đóng' }).click();
  await press(head, 'Lưu ngay');
  await allSent(head);
  expect(await onServer(test.product.origin, 'CV.01')).toMatchObject({ components: { numerator: 11 } });

  // The other one had no unsent value there: it comes into the cell with the next look.
  await press(official, 'Lưu ngay');
  await expect.poll(() => figure(official, 'CV.01', 'numerator')).toBe('11');
  await official.close();
  await head.close();
});
