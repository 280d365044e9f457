import type { Fault, FaultPlan } from '../protocol/index.ts';
import type { MenuItem } from './grid-menu.ts';
import { HOST_NAMES } from './host-of.ts';
import type { PageParams } from './params.ts';
import type { Sharing } from './sharing.ts';
import type { Texts } from './texts.ts';
import type { VietnameseKeyboard } from './vietnamese-keyboard.ts';

export interface Trials {
  /** of the host that is running; null before a workbook is open */
  readonly faults: () => FaultPlan | null;
  readonly actAs: (change: { readonly host?: string; readonly locale?: string }) => void;
  readonly secondWindow: () => void;
  /** what travels between the two people of a file */
  readonly sharing: Sharing;
  readonly keyboard: VietnameseKeyboard;
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
  const travels = (['live', 'late', 'never'] as const).map((travel) => ({
    id: `xml-${travel}`,
    label: texts.xmlTravels[travel],
    checked: on.sharing.xml === travel,
    run: () => {
      on.sharing.xml = travel;
    },
  }));
  const people = [
    { id: 'second-window', label: texts.secondWindow, run: on.secondWindow },
    ...travels,
    ...(on.sharing.isShared
      ? [{ id: 'xml-deliver', label: texts.xmlDeliver, run: () => on.sharing.deliver() }]
      : []),
  ];
  const keyboards = ([null, 'telex', 'vni'] as const).map((method) => ({
    id: `keyboard-${method ?? 'own'}`,
    label: texts.keyboards[method ?? 'own'],
    checked: on.keyboard.method === method,
    run: () => {
      on.keyboard.method = method;
    },
  }));
  return [hosts, locales, faults, people, keyboards];
}
