import type { Locale } from '../model/locale.ts';

/** What the page's address says; everything has a default, so `/` alone is a Vietnamese Excel with the demo's add-in. */
export interface PageParams {
  readonly manifest: string;
  readonly locale: Locale['name'];
  /** which Excel to act as, as the address names it; the host module knows the kinds */
  readonly host: string | null;
  /** width of the task pane in pixels */
  readonly pane: number;
  /** start with an empty workbook even when one was saved */
  readonly fresh: boolean;
  /** this window shows the file of the window that opened it, as a second person */
  readonly joins: boolean;
}

/** Pixels of the task pane. */
export const PANE = { min: 200, max: 900, normal: 350 };

export function clampPane(width: number): number {
  return Math.round(Math.min(PANE.max, Math.max(PANE.min, width)));
}

export function readParams(search: string): PageParams {
  const query = new URLSearchParams(search);
  const pane = Number(query.get('pane') ?? Number.NaN);
  return {
    manifest: query.get('manifest') ?? '/manifest.xml',
    locale: query.get('locale') === 'en-US' ? 'en-US' : 'vi-VN',
    host: query.get('host'),
    pane: Number.isFinite(pane) ? clampPane(pane) : PANE.normal,
    fresh: query.has('new'),
    joins: query.has('join'),
  };
}
