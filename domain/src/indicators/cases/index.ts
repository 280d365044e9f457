import { BM_01, BM_02, BM_03 } from './bm.ts';
import type { CasesOf } from './case.ts';
import { CQS_02, CQS_03, CQS_04 } from './cqs-data.ts';
import { CQS_01, CQS_05 } from './cqs-units.ts';
import { CV_01, CV_02, CV_03 } from './cv.ts';
import { TC_01 } from './tc.ts';
import { TCC_01 } from './tcc.ts';
import { TTHC_01, TTHC_02, TTHC_03 } from './tthc-online.ts';
import { TTHC_04, TTHC_05 } from './tthc-satisfaction.ts';
import { TTHC_06, TTHC_07, TTHC_08 } from './tthc-services.ts';

export * from './batches.ts';
export * from './case.ts';

/**
 * Every indicator with its cases, in the order of the plan. They run against the rules, against the live formulas of the
 * sheets and against the API, and stand as examples in docs/chi-tieu.md. Nothing that is shipped imports them.
 */
export const INDICATOR_CASES: readonly CasesOf[] = [
  TC_01,
  TTHC_01,
  TTHC_02,
  TTHC_03,
  TTHC_04,
  TTHC_05,
  TTHC_06,
  TTHC_07,
  TTHC_08,
  BM_01,
  BM_02,
  BM_03,
  CV_01,
  CV_02,
  CV_03,
  TCC_01,
  CQS_01,
  CQS_02,
  CQS_03,
  CQS_04,
  CQS_05,
];
export * from './check-case.ts';
