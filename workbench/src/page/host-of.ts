import type { Locale } from '../model/index.ts';
import { EXCEL_365, EXCEL_2021, EXCEL_2021_PLAIN, type HostKind } from '../protocol/index.ts';

const KINDS: Readonly<Record<string, HostKind>> = {
  '365': EXCEL_365,
  '1.15': EXCEL_365,
  '2021': EXCEL_2021,
  '1.14': EXCEL_2021,
  '2021-plain': EXCEL_2021_PLAIN,
  '1.14-plain': EXCEL_2021_PLAIN,
};

/** The Excel that `?host=` asks for (`1.15`, `1.14`, `1.14-plain` = without custom functions), Microsoft 365 by default. */
export function hostOf(name: string | null, locale: Locale['name']): HostKind {
  return { ...(KINDS[name ?? '365'] ?? EXCEL_365), locale };
}
