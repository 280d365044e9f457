import { parseAddress } from '@cchc/domain';
import { type Answer, questionKey, type RawQuestion } from '@cchc/domain/questions';
import type { Workbook } from '@cchc/workbench/model';
import { quickEngine, startExcel } from '@cchc/workbench/node';
import type { HostKind } from '@cchc/workbench/protocol/index.ts';
import { AnswerDesk } from '../../../functions/answer-desk.ts';
import { associateFunctions, type FunctionsHost } from '../../../functions/associate.ts';
import { keptAnswers } from '../../../functions/kept-answers.ts';
import metadata from '../../../functions/published.json' with { type: 'json' };
import { createCellsPort } from '../cells-port.ts';

const functions = Object.entries(metadata).map(([id, { parameters }]) => ({
  id,
  name: id,
  parameters,
  options: { stream: true },
}));

/** What the server of a test says: a figure of its own for each question, and a table. */
export function answerFor(question: RawQuestion): Answer {
  const [ask, first] = question;
  if (first === 'LỖI') return { missing: 'not-entered' };
  if (ask === 'NGUON') return { value: '=không phải công thức' };
  if (ask === 'BANG')
    return {
      value: [
        ['Đơn vị', 'TTHC.01', 'TTHC.02'],
        ['Toàn xã', 95.5, 90],
        ['Tổ một', 80, ''],
      ],
    };
  const sum = [...questionKey(question)].reduce((all, letter) => all + letter.charCodeAt(0), 0);
  return { value: sum / 8, format: '0.0' };
}

/** Excel in Node with our functions in its cells (none where the host has none), and our port on its office.js. */
export async function askingExcel({
  workbook,
  kind,
  without = false,
}: {
  workbook?: Workbook;
  kind?: HostKind;
  without?: boolean;
} = {}) {
  const excel = await startExcel({
    engine: quickEngine(),
    ...(workbook && { workbook }),
    ...(kind && { hostKind: kind }),
  });
  const desk = new AnswerDesk({
    api: {
      answers: async (questions) => ({
        kind: 'ok',
        value: { etag: null, value: { plan: 'p', answers: questions.map(answerFor) } },
      }),
    },
    timers: {
      now: () => Date.now(),
      random: () => 0.5,
      after(milliseconds, run) {
        const id = setTimeout(run, milliseconds);
        return () => clearTimeout(id);
      },
    },
    kept: keptAnswers(null),
  });
  desk.signedInAs('xa|can-bo');
  if (!without) {
    excel.host.functions.install('CCHC', { functions });
    associateFunctions(excel.window.CustomFunctions as unknown as FunctionsHost, desk, {
      locale: () => 'vi',
      formats: true,
    });
  }
  const sheet = excel.workbook.activeSheet;
  const at = (address: string) => parseAddress(address) as { row: number; column: number };
  return {
    excel,
    sheet,
    port: createCellsPort(excel),
    desk,
    type: (address: string, text: string) => void excel.person.type(sheet, at(address), text),
    value: (address: string) => sheet.content(at(address).row, at(address).column).value,
    formula: (address: string) => sheet.content(at(address).row, at(address).column).formula,
    /** Requests to Excel that `work` makes. */
    async counting(work: () => Promise<unknown>): Promise<number> {
      const before = excel.host.requests.length;
      await work();
      return excel.host.requests
        .slice(before)
        .filter(({ body }) => !/SetInvocation|AddinInternalService/.test(JSON.stringify(body))).length;
    },
    /** Until every formula that asks has its answer, and some moments more for what follows from it. */
    async settle(ms = 500) {
      const { functions: asked } = excel.workbook;
      const waits = (): boolean =>
        [...sheet.entries()].some(
          ([row, column, { formula }]) =>
            formula?.includes('CCHC.') && asked.isWaiting({ sheetId: sheet.id, row, column }),
        );
      const moment = () => new Promise((resolve) => setTimeout(resolve, ms));
      await moment();
      for (let i = 0; i < 40 && waits(); i++) await moment();
      await excel.host.idle();
    },
  };
}
