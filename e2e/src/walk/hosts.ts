import type { Locale } from '@cchc/workbench/model';
import { HOST_KINDS, type HostKind } from '@cchc/workbench/protocol/host-kind.ts';

/** One Excel that the product is walked through. */
export interface WalkedHost {
  readonly name: string;
  readonly hostKind: HostKind;
  readonly locale: Locale['name'];
}

/** Every kind of Excel that the workbench acts as, on a Vietnamese and on an English machine. */
export const HOSTS: readonly WalkedHost[] = HOST_KINDS.flatMap((hostKind) =>
  (['vi-VN', 'en-US'] as const).map((locale) => ({ name: `${hostKind.name}, ${locale}`, hostKind, locale })),
);

/** A number as somebody types it on a machine of that locale: 1.234,5 or 1,234.5. */
export const typedNumber = (value: number, locale: Locale['name']): string =>
  value.toLocaleString(locale, { maximumFractionDigits: 10 });

/** A day as somebody types it there: 5/6/2026 or 6/5/2026 for the fifth of June. */
export const typedDay = (year: number, month: number, day: number, locale: Locale['name']): string =>
  locale === 'vi-VN' ? `${day}/${month}/${year}` : `${month}/${day}/${year}`;
