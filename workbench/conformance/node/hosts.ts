import type { Locale } from '../../src/model/index.ts';
import { quickEngine, type RunningExcel, startExcel } from '../../src/node/index.ts';
import { HOST_KINDS, type HostKind } from '../../src/protocol/host-kind.ts';
import type { Case } from '../kit/case.ts';
import { runCase, type Verdict } from '../kit/run-case.ts';
import { modelPerson } from './model-person.ts';

/** One Excel that the workbench acts as. */
export interface Host {
  readonly name: string;
  readonly kind: HostKind;
  readonly locale: Locale['name'];
}

const LOCALES = ['vi-VN', 'en-US'] as const;

export const HOSTS: readonly Host[] = HOST_KINDS.flatMap((kind) =>
  LOCALES.map((locale) => ({ name: `${kind.name}, ${locale}`, kind, locale })),
);

export interface Patience {
  readonly limit: number;
  readonly patience: number;
}

const PATIENT: Patience = { limit: 10_000, patience: 2_000 };

export interface StartedHost {
  readonly excel: RunningExcel;
  run(one: Case, patience?: Patience): Promise<Verdict>;
  dispose(): void;
}

/** Starts one host, with formulas. Its cases run one after the other: they share the globals `Excel` and `Office`. */
export async function startHost({ kind, locale }: Host): Promise<StartedHost> {
  const excel = await startExcel({ hostKind: kind, locale, engine: quickEngine() });
  return {
    excel,
    run: (one, patience = PATIENT) => {
      Object.assign(globalThis, { Excel: excel.Excel, Office: excel.Office });
      return runCase(one, { personOn: (sheet) => modelPerson(excel, sheet), ...patience });
    },
    dispose: () => excel.dispose(),
  };
}
