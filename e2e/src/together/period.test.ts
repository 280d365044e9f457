import { expect, it } from 'vitest';
import { running, SHOTS } from '../running.ts';
import { WorkbenchPage } from '../workbench-page.ts';
import {
  allSent,
  atWork,
  COORDINATOR,
  figure,
  lookAgain,
  OFFICIAL,
  onServer,
  press,
  typeFigure,
  UNIT_NAME,
} from './people.ts';

const test = running();
let official: WorkbenchPage;
let coordinator: WorkbenchPage;

it('shows the official that the period was closed, keeps what is typed then, and counts it', async () => {
  official = await atWork(test, OFFICIAL);
  coordinator = await WorkbenchPage.open(test.browser, test.product.origin);
  await coordinator.press('Open');
  await coordinator.signIn(COORDINATOR);
  await coordinator.pane.getByRole('tab', { name: 'Tổng quan' }).click();
  await press(coordinator, 'Khóa kỳ');
  await coordinator.page.screenshot({ path: `${SHOTS}together-close-period.png` });
  await coordinator.pane.getByRole('button', { name: 'Khóa kỳ này', exact: true }).click();
  await coordinator.pane.getByRole('button', { name: 'Mở lại kỳ' }).waitFor();

  // Typed before the pane hears of it
  await typeFigure(official, 'CV.01', 'numerator', '40');
  await typeFigure(official, 'CV.01', 'denominator', '48');
  await press(official, 'Lưu ngay');
  await official.pane
    .getByText(/khóa kỳ/i)
    .first()
    .waitFor();
  await official.pane.getByText(/1 ô/).first().waitFor();
  await official.page.screenshot({ path: `${SHOTS}together-closed.png` });
  expect(await figure(official, 'CV.01', 'numerator')).toBe('40');
  expect(await onServer(test.product.origin, 'CV.01')).not.toMatchObject({ components: { numerator: 40 } });
});

it('takes what waited once the coordinator extends the period for that unit alone', async () => {
  await coordinator.pane.getByRole('button', { name: UNIT_NAME }).click();
  await coordinator.pane.getByRole('dialog', { name: new RegExp(UNIT_NAME) }).waitFor();
  await press(coordinator, 'Gia hạn cho đơn vị');
  await coordinator.pane.getByLabel('Nhận đến hết ngày').fill('2026-06-30');
  await coordinator.pane.getByLabel('Lý do gia hạn').fill('Mất điện ba ngày');
  await coordinator.page.screenshot({ path: `${SHOTS}together-extend.png` });
  await coordinator.pane.getByRole('button', { name: 'Gia hạn', exact: true }).click();
  await coordinator.pane
    .getByRole('dialog')
    .getByText(/30\/6\/2026/)
    .first()
    .waitFor();
  await press(coordinator, 'Đóng');

  await lookAgain(official);
  await press(official, 'Lưu ngay');
  await allSent(official);
  expect(await onServer(test.product.origin, 'CV.01')).toMatchObject({
    components: { numerator: 40, denominator: 48 },
  });
  await official.page.screenshot({ path: `${SHOTS}together-extended.png` });
  for (const excel of [official, coordinator]) await excel.close();
});
