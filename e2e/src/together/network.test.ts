import { expect, it } from 'vitest';
import { running, SHOTS } from '../running.ts';
import { WorkbenchPage } from '../workbench-page.ts';
import { allSent, atWork, cells, figure, OFFICIAL, onServer, press, typeFigure } from './people.ts';

const test = running();

it('counts what waits while the network is cut, and sends it by itself when it is back', async () => {
  const excel = await atWork(test, OFFICIAL);
  const context = excel.page.context();
  await context.setOffline(true);
  await typeFigure(excel, 'CV.01', 'numerator', '20');
  await typeFigure(excel, 'CV.01', 'denominator', '24');
  await press(excel, 'Lưu ngay');
  await excel.pane.getByText(/Mất mạng, 1 ô chờ gửi, sẽ tự gửi lại/).waitFor();
  await excel.page.screenshot({ path: `${SHOTS}together-offline.png` });
  expect(await onServer(test.product.origin, 'CV.01')).not.toMatchObject({ components: { numerator: 20 } });
  await context.setOffline(false);
  await allSent(excel);
  expect(await onServer(test.product.origin, 'CV.01')).toMatchObject({
    components: { numerator: 20, denominator: 24 },
  });
  await excel.close();
});

it('loses and doubles nothing when the page is closed in the middle of a save', async () => {
  const excel = await atWork(test, OFFICIAL);
  const context = excel.page.context();
  let arrived: () => void = () => undefined;
  const atServer = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  // The server takes the save; its answer never comes back.
  await context.route('**/api/sync', async (route) => {
    await route.fetch();
    arrived();
  });
  await typeFigure(excel, 'CV.01', 'numerator', '30');
  await typeFigure(excel, 'CV.01', 'denominator', '36');
  await excel.saveAs('Báo cáo đang gửi dở');
  await press(excel, 'Lưu ngay');
  await atServer;
  await excel.page.close();
  await context.unroute('**/api/sync');

  const again = await WorkbenchPage.reopen(context, test.product.origin);
  expect(await figure(again, 'CV.01', 'numerator')).toBe('30');
  await again.press('Open');
  await again.pane.getByRole('button', { name: 'Lưu ngay' }).waitFor();
  await press(again, 'Lưu ngay');
  await allSent(again);
  expect(await again.pane.getByRole('heading', { name: 'Hai người cùng sửa' }).count()).toBe(0);
  expect(await onServer(test.product.origin, 'CV.01')).toMatchObject({
    components: { numerator: 30, denominator: 36 },
  });
  await again.openSheet('Chỉ tiêu');
  await again.goTo(cells.at('CV.01', 'numerator').address);
  await press(again, 'Lịch sử ô đang chọn');
  const sheet = again.pane.getByRole('dialog', { name: /Lịch sử ô/ });
  await sheet.getByText('Tử số: 30').first().waitFor();
  expect(await sheet.getByText('Thành', { exact: true }).count()).toBeGreaterThan(0);
  // Once as the new value; a save that was counted twice would say it a second time.
  expect((await sheet.innerText()).match(/Tử số: 30/g)).toHaveLength(1);
  await again.close();
});
