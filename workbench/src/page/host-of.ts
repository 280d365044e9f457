import type { Locale } from '../model/index.ts';
import {
  EXCEL_365,
  EXCEL_365_UNDO,
  EXCEL_2021,
  EXCEL_2021_PLAIN,
  EXCEL_WEB,
  type HostKind,
} from '../protocol/index.ts';

const KINDS: Readonly<Record<string, HostKind>> = {
  '365': EXCEL_365,
  '1.15': EXCEL_365,
  '1.19': EXCEL_365_UNDO,
  web: EXCEL_WEB,
  '2021': EXCEL_2021,
  '1.14': EXCEL_2021,
  '2021-plain': EXCEL_2021_PLAIN,
  '1.14-plain': EXCEL_2021_PLAIN,
};

/** The Excel that `?host=` asks for (`1.15`, `1.14`, `1.14-plain` = without custom functions, `1.19` = add-ins can be undone, `web` = 5 MB a request), Microsoft 365 by default. */
export function hostOf(name: string | null, locale: Locale['name']): HostKind {
  return { ...(KINDS[name ?? '365'] ?? EXCEL_365), locale };
}

/** What the menu offers, by the names that the address takes. */
export const HOST_NAMES = ['1.15', '1.14', '1.14-plain', '1.19', 'web'] as const;
