import { vietnameseDate } from '../calendar/dates.ts';
import type { Plan } from '../plan/schema.ts';
import { type CommuneSettings, DEFAULT_COMMUNE_SETTINGS } from './commune-settings.ts';

/** What the settings say about documents and names: nothing here changes a figure. */

export function communeOf({ commune }: Plan, { kind, name }: CommuneSettings = DEFAULT_COMMUNE_SETTINGS) {
  return { ...commune, kind: kind ?? commune.kind, name: name ?? commune.name };
}

/** Quốc hiệu and Tiêu ngữ (Nghị định 30/2020/NĐ-CP). */
const COUNTRY = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

export interface HeadLines {
  issuer: string;
  country: string;
  motto: string;
  place: string;
  /** "Kế hoạch số 45/KH-UBND ngày 20/4/2026"; null while number or date are not set. */
  plan: string | null;
}

/** The lines above a document. Number and date of the plan are cited only where both are known. */
export function headOf(plan: Plan, settings: CommuneSettings = DEFAULT_COMMUNE_SETTINGS): HeadLines {
  const { kind, name } = communeOf(plan, settings);
  const { issuer, place, number, date } = settings.head;
  return {
    issuer: issuer ?? `ỦY BAN NHÂN DÂN\n${`${kind} ${name}`.toLocaleUpperCase('vi')}`,
    country: COUNTRY,
    motto: MOTTO,
    place: place ?? name,
    plan: number && date ? `Kế hoạch số ${number} ngày ${vietnameseDate(date)}` : null,
  };
}

/** Who signs under totals: left the one who made them, right the authority with its position. */
export function signersOf(
  plan: Plan,
  settings: CommuneSettings = DEFAULT_COMMUNE_SETTINGS,
): readonly [preparer: string, authority: string, name: string] {
  const { preparer, authority, position, name } = settings.signatories;
  const issuing = authority ?? `TM. UBND ${communeOf(plan, settings).kind}`;
  return [preparer ?? 'Người tổng hợp', position ? `${issuing}\n${position}` : issuing, name ?? ''];
}

/** Nơi nhận, a line each, without the signs at the ends. */
export const recipientsOf = (
  plan: Plan,
  { recipients }: CommuneSettings = DEFAULT_COMMUNE_SETTINGS,
): string[] => recipients ?? (plan.recipients ?? []).map(({ quote }) => quote.text.replace(/[;.]$/, ''));
