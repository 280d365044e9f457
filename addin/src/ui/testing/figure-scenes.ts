import type { PlanBook } from '../../sync/plan-book.ts';
import type { Where } from '../navigation.ts';
import { clicking, inTurn, pasting } from './bring.ts';
import { FiguresServer } from './figures-server.ts';
import { signedIn } from './sample-state.ts';
import type { Scene } from './scenes.ts';

const coordinator = signedIn(['coordinator'], ['DV1']);
const where: Partial<Where> = { tab: 'plan', page: 'figures' };

const HEAD = ['Đơn vị', 'Chỉ tiêu', 'Tử số', 'Mẫu số', 'Tỷ lệ'];
const table = (...rows: string[][]): string => [HEAD, ...rows].map((cells) => cells.join('\t')).join('\n');
const CLEAR = table(
  ['Trung tâm PVHCC', 'TTHC.06', '95', '100', '95%'],
  ['', 'TTHC.08', '1195', '1200', '99,6%'],
  ['VP HĐND và UBND', 'CV.01', '7', '9', '77,8%'],
);
const TROUBLED = table(
  ['Trung tâm PVHCC', 'TTHC.02', '1190', '1200', '99,2%'],
  ['', 'TTHC.06', '95', '100', '95%'],
  ['', 'TTHC.04', '97%', '', ''],
  ['Bộ phận một cửa', 'Hồ sơ điện tử', '1.190', '1.200', '99,2%'],
  ['Trạm Y tế', 'TTHC.08', '5', '6', ''],
  ['Toàn xã', 'CV.01', '17', '21', '81%'],
);

function server(): Partial<PlanBook> {
  const server = new FiguresServer();
  server.put('DV2', 'TTHC.02', {
    components: { numerator: 1100, denominator: 1200 },
    note: 'Theo sổ theo dõi',
  });
  return server.book();
}

/** Reports can be read so often, and then no more. */
function unreadableAfter(times: number): Partial<PlanBook> {
  const server = new FiguresServer();
  const { reports, ...book } = server.book();
  let left = times;
  return {
    ...book,
    reports: async (units, period) => {
      server.unreadable = left-- <= 0;
      return reports ? reports(units, period) : new Promise(() => undefined);
    },
  };
}

/** Số liệu kỳ trước: nothing yet, a table with questions, a clear one, written, and looked at by others. */
export const FIGURE_SCENES: Record<string, Scene> = {
  'plan-figures': { state: coordinator, where, plans: server() },
  'plan-figures-preview': { state: coordinator, where, plans: server(), bring: pasting(TROUBLED) },
  'plan-figures-clear': { state: coordinator, where, plans: server(), bring: pasting(CLEAR) },
  'plan-figures-done': {
    state: coordinator,
    where,
    plans: server(),
    bring: inTurn(pasting(CLEAR), clicking('[data-apply]')),
  },
  'plan-figures-not-undone': {
    state: coordinator,
    where,
    // A server for each showing: the one before has written, and is read no more
    get plans() {
      return unreadableAfter(2);
    },
    bring: inTurn(pasting(CLEAR), clicking('[data-apply]'), clicking('main [data-undo]')),
  },
  'plan-figures-look': { state: signedIn(['leader'], []), where, plans: server() },
};
