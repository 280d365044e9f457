import { expect, it } from 'vitest';
import { running, SHOTS } from '../running.ts';
import { WorkbenchPage } from '../workbench-page.ts';
import {
  allSent,
  atWork,
  COORDINATOR,
  cells,
  figure,
  HEAD,
  lookAgain,
  OFFICIAL,
  press,
  typeFigure,
  UNIT_NAME,
} from './people.ts';

const test = running();
let official: WorkbenchPage;
let head: WorkbenchPage;
let coordinator: WorkbenchPage;

/** The state that the head of the pane shows. */
const stateIs = (excel: WorkbenchPage, state: string): Promise<void> =>
  excel.pane.locator('header').getByText(state, { exact: true }).waitFor({ timeout: 60_000 });

/** From the report to "Gửi báo cáo", with nothing left that keeps it. */
async function send(excel: WorkbenchPage): Promise<void> {
  await press(excel, 'Gửi báo cáo');
  await excel.pane.getByText('Báo cáo đã đủ, có thể gửi').waitFor();
  await press(excel, 'Gửi báo cáo');
  await stateIs(excel, 'Đã gửi');
}

async function review(): Promise<void> {
  await coordinator.pane.getByRole('button', { name: UNIT_NAME }).click();
  await coordinator.pane.getByRole('dialog', { name: new RegExp(UNIT_NAME) }).waitFor();
}

it('lists what keeps a report from being sent, and explains many empty rows at once', async () => {
  official = await atWork(test, OFFICIAL);
  await typeFigure(official, 'CV.01', 'numerator', '10');
  await typeFigure(official, 'CV.01', 'denominator', '12');
  await press(official, 'Gửi báo cáo');
  await official.pane.getByText('Chưa gửi được').waitFor();
  await official.pane.getByRole('heading', { name: /Còn trống/ }).waitFor();
  await official.page.screenshot({ path: `${SHOTS}together-blocked.png` });
  await official.pane.getByRole('checkbox', { name: 'Chọn tất cả' }).check();
  await official.pane.getByLabel(/Lý do/).fill('Chờ số liệu của tỉnh');
  await press(official, /^Chưa có số liệu/);
  await official.pane.getByText('Báo cáo đã đủ, có thể gửi').waitFor({ timeout: 60_000 });
  await official.page.screenshot({ path: `${SHOTS}together-ready.png` });
});

it('sends the report and locks its sheets, saying who and when', async () => {
  await press(official, 'Gửi báo cáo');
  await stateIs(official, 'Đã gửi');
  await official.pane.getByText(/Người thực hiện: Trần Thị Bình/).waitFor();
  await official.page.screenshot({ path: `${SHOTS}together-locked.png` });
  const before = await figure(official, 'CV.01', 'numerator');
  await official.goTo(cells.at('CV.01', 'numerator').address);
  await official.page.keyboard.type('99');
  await official.page.keyboard.press('Enter');
  await official.page.keyboard.press('Escape');
  expect(await figure(official, 'CV.01', 'numerator')).toBe(before);
});

it('comes back with the words of the coordinator, and opens its sheets again', async () => {
  coordinator = await WorkbenchPage.open(test.browser, test.product.origin);
  await coordinator.press('Open');
  await coordinator.signIn(COORDINATOR);
  await coordinator.pane.getByRole('tab', { name: 'Tổng quan' }).click();
  await review();
  await coordinator.page.screenshot({ path: `${SHOTS}together-review.png` });
  await press(coordinator, 'Đề nghị bổ sung');
  await coordinator.pane.getByLabel(/Nội dung đề nghị bổ sung/).fill('Đề nghị kiểm tra lại số viên chức.');
  await press(coordinator, 'Gửi đề nghị');
  await coordinator.pane.getByRole('dialog').getByText('Đề nghị bổ sung', { exact: true }).waitFor();
  await press(coordinator, 'Đóng');

  await lookAgain(official);
  await official.pane.getByText('“Đề nghị kiểm tra lại số viên chức.”').waitFor({ timeout: 60_000 });
  await stateIs(official, 'Đề nghị bổ sung');
  await official.page.keyboard.press('Escape');
  await typeFigure(official, 'CV.01', 'numerator', '11');
  await press(official, 'Lưu ngay');
  await allSent(official);
  expect(await figure(official, 'CV.01', 'numerator')).toBe('11');
  await send(official);
});

it('is recalled by the head, sent again, accepted, and reopened with a reason', async () => {
  head = await atWork(test, HEAD);
  await stateIs(head, 'Đã gửi');
  await press(head, 'Rút lại');
  await stateIs(head, 'Đang nhập');
  await send(head);

  await press(coordinator, 'Tải lại');
  await review();
  await press(coordinator, 'Tiếp nhận');
  await coordinator.pane.getByRole('dialog').getByText('Đã tiếp nhận', { exact: true }).waitFor();
  await press(coordinator, 'Đóng');
  await lookAgain(head);
  await stateIs(head, 'Đã tiếp nhận');
  expect(await head.pane.getByRole('button', { name: 'Rút lại' }).count()).toBe(0);

  await review();
  await press(coordinator, 'Mở lại để chỉnh sửa');
  await coordinator.pane.getByLabel(/Lý do mở lại/).fill('Bổ sung số liệu tháng 6.');
  await press(coordinator, 'Mở lại');
  await coordinator.pane.getByRole('dialog').getByText('Đề nghị bổ sung', { exact: true }).waitFor();
  await press(coordinator, 'Đóng');
  await lookAgain(head);
  await head.pane.getByText('“Bổ sung số liệu tháng 6.”').waitFor({ timeout: 60_000 });
  await stateIs(head, 'Đề nghị bổ sung');
  for (const excel of [official, head, coordinator]) await excel.close();
});
