/** A commune's own template, or the end of one (`id` null: from then on the form of Nghị định 30/2020/NĐ-CP). */
export interface TemplateEntry {
  id: string | null;
  /** Name of the file; '' where there is none. */
  name: string;
  bytes: number;
  /** Member id. */
  by: string;
  /** UTC, ISO 8601. */
  at: string;
}

/** `communes/{c}/report-templates/history`: oldest first; the last is in use. */
export interface TemplateHistory {
  entries: TemplateEntry[];
}

/** `communes/{c}/report-templates/{id}`: created, never overwritten. */
export interface TemplateDoc {
  id: string;
  base64: string;
}

/** `GET /api/province-report/template`, and the answer to a change. */
export interface TemplateReply {
  /** null: the form of the decree. */
  current: TemplateEntry | null;
  people: Record<string, string>;
}

/** `POST /api/province-report/template`; null = the form of the decree again. */
export interface TemplateRequest {
  file: { name: string; base64: string } | null;
}

/** The template in use at a moment, or now; null where it was the form of the decree. */
export function templateAt(history: TemplateHistory | null, at?: string): TemplateEntry | null {
  const last = (history?.entries ?? []).filter((entry) => at === undefined || entry.at <= at).at(-1);
  return last?.id ? last : null;
}

/** Places that a template has to have, as people write them between double braces; what fills them checks the same list. */
export const TEMPLATE_PLACES = [
  'so',
  'dia_danh_ngay',
  'ten_bao_cao',
  'noi_dung',
  'noi_nhan',
  'phu_luc',
] as const;

/** Changes of the template that are kept; far more than any office makes. */
export const MAX_TEMPLATES = 200;
