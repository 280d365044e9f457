import type { Plan } from '@cchc/domain';
import plan from '@cchc/domain/sample-plan' with { type: 'json' };
import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import { type Cells, cellsOf } from '../cells.ts';
import type { Product } from '../product.ts';
import { WorkbenchPage } from '../workbench-page.ts';

export const UNIT = 'DV2';
export const UNIT_NAME = 'Trung tâm Phục vụ hành chính công';
export const OFFICIAL = /Trần Thị Bình/;
export const HEAD = /Vũ Thị Hạnh/;
export const COORDINATOR = /Hà Thị Sen/;
/** Where the cells of the unit stand. */
export const cells: Cells = cellsOf(plan as unknown as Plan, UNIT);

/** Signs in, opens the forms of the unit and leaves the sheet Chỉ tiêu in front. */
export async function atWork(
  { product, browser }: { product: Product; browser: Browser },
  person: RegExp,
): Promise<WorkbenchPage> {
  const excel = await WorkbenchPage.open(browser, product.origin);
  await excel.press('Open');
  await excel.signIn(person);
  await excel.pane.getByRole('button', { name: /^Mở (biểu mẫu|để xem)$/ }).click();
  await excel.pane.getByText(/Đã lưu \d/).waitFor();
  await excel.openSheet('Chỉ tiêu');
  return excel;
}

/** Types one figure of an indicator on the sheet in front. */
export const typeFigure = (excel: WorkbenchPage, key: string, part: string, text: string): Promise<void> =>
  excel.type(cells.at(key, part).address, text);

export const figure = (excel: WorkbenchPage, key: string, part: string): Promise<string> => {
  const { sheet, address } = cells.at(key, part);
  return excel.text(sheet, address);
};

/** Nothing waits any more, and the foot line says so. */
export const allSent = (excel: WorkbenchPage): Promise<void> =>
  excel.pane.getByText(/· 0 ô chờ/).waitFor({ timeout: 60_000 });

export const press = (excel: WorkbenchPage, name: string | RegExp): Promise<void> =>
  excel.pane
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();

/** Asks for news, as a person does who comes back to the pane. */
export async function lookAgain(excel: WorkbenchPage): Promise<void> {
  await excel.page.getByTestId('name-box').click();
  await excel.pane.locator('main').click({ position: { x: 4, y: 4 } });
}

/** What the server has of an entry, as the coordinator may read it. */
export async function onServer(origin: string, key: string): Promise<unknown> {
  const signIn = await fetch(`${origin}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'dieuphoi', password: 'thu-nghiem' }),
  });
  const { token } = (await signIn.json()) as { token: string };
  const reply = await fetch(`${origin}/api/workbook?unit=${UNIT}&period=2026-H1`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(reply.status).toBe(200);
  const { report } = (await reply.json()) as { report: { entries: Record<string, { value: unknown }> } };
  return report.entries[key]?.value;
}
