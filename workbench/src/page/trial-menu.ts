import type { Fault, FaultPlan } from '../protocol/index.ts';
import type { MenuItem } from './grid-menu.ts';
import { HOST_NAMES } from './host-of.ts';
import type { PageParams } from './params.ts';
import type { Texts } from './texts.ts';

export interface Trials {
  /** of the host that is running; null before a workbook is open */
  readonly faults: () => FaultPlan | null;
  readonly actAs: (change: { readonly host?: string; readonly locale?: string }) => void;
  readonly secondWindow: () => void;
  readonly said: (text: string) => void;
}

/** What can be tried out on this Excel: which one it acts as, what goes wrong, a second person in the file. */
export function trialMenu(texts: Texts, params: PageParams, on: Trials): readonly (readonly MenuItem[])[] {
  const host = params.host ?? '1.15';
  const hosts = HOST_NAMES.map((name) => ({
    id: `host-${name}`,
    label: `${texts.actAs}: ${texts.hostNames[name]}`,
    checked: name === host,
    run: () => on.actAs({ host: name }),
  }));
  const locales = (['vi-VN', 'en-US'] as const).map((locale) => ({
    id: `locale-${locale}`,
    label: locale,
    checked: locale === params.locale,
    run: () => on.actAs({ locale }),
  }));
  const fault = (id: string, label: string, one: Fault): MenuItem => ({
    id: `fault-${id}`,
    label,
    run: () => {
      on.faults()?.add(one);
      on.said(texts.faultReady);
    },
  });
  const faults = [
    fault('slow', texts.faultSlow, { kind: 'slow', ms: 10_000 }),
    fault('hang', texts.faultHang, { kind: 'hang' }),
    fault('half', texts.faultHalf, { kind: 'failHalfway' }),
    fault('lost', texts.faultLost, { kind: 'lostAnswer' }),
    { id: 'fault-none', label: texts.faultNone, run: () => on.faults()?.clear() },
  ];
  return [hosts, locales, faults, [{ id: 'second-window', label: texts.secondWindow, run: on.secondWindow }]];
}
