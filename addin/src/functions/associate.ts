import type { Locale } from '@cchc/domain';
import type { AnswerDesk } from './answer-desk.ts';
import { type CellResult, cellResult, severalCells } from './cell-result.ts';
import { questionOf, SeveralCells } from './given.ts';
import * as published from './published.ts';

/** The part of office.js that custom functions need. */
export interface FunctionsHost {
  associate(id: string, run: (...given: never[]) => void): void;
  Error: new (code: never, message?: string) => object;
  /** Since CustomFunctionsRuntime 1.4. */
  FormattedNumber?: new (
    value: number,
    format: string,
  ) => object;
}

const FUNCTIONS = {
  KET_QUA: published.ketQua,
  TU_SO: published.tuSo,
  MAU_SO: published.mauSo,
  CHI_TIEU: published.chiTieu,
  DANH_GIA: published.danhGia,
  TIEN_DO: published.tienDo,
  NHIEM_VU: published.nhiemVu,
  BANG: published.bang,
  DS_NHIEM_VU: published.dsNhiemVu,
  NGUON: published.nguon,
};

interface Options {
  locale(): Locale;
  /** Whether numbers may carry their format. */
  formats: boolean;
  /** Told of the first call that arrives: the proof that this Excel has custom functions. */
  arrived?(): void;
}

/** Gives the functions to Excel. Each cell's invocation lives until Excel cancels it. */
export function associateFunctions(host: FunctionsHost, desk: AnswerDesk, options: Options): void {
  const { locale, formats } = options;
  const toExcel = (result: CellResult): unknown => {
    switch (result.kind) {
      case 'error':
        return new host.Error(result.code as never, result.message);
      case 'table':
        return result.rows;
      case 'value':
        return formats && host.FormattedNumber && result.format && typeof result.value === 'number'
          ? new host.FormattedNumber(result.value, result.format)
          : result.value;
    }
  };
  published.answerWith((ask, given, invocation) => {
    options.arrived?.();
    let last = '';
    const show = (result: CellResult): void => {
      const text = JSON.stringify(result);
      // What a cell shows already is not written again: nothing flickers, nothing recalculates for it
      if (text === last) return;
      last = text;
      invocation.setResult(toExcel(result));
    };
    try {
      const question = questionOf(ask, given);
      invocation.onCanceled = desk.ask(question, { show: (shown) => show(cellResult(shown, locale())) });
    } catch (error) {
      if (!(error instanceof SeveralCells)) throw error;
      show(severalCells(locale()));
    }
  });
  for (const [id, run] of Object.entries(FUNCTIONS)) host.associate(id, run as (...given: never[]) => void);
}
