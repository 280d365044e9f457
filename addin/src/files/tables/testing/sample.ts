/** What a person who knows the plan says about one row of a sample. */
export interface SampleRow {
  text: string;
  lead: string;
  coordinate: string;
  deadline: string;
  product: string;
  /**
   * The right match: codes of clauses joined by `+`, `own` for a task that stands in no sentence of the plan, or
   * `?` where two people who know the plan could differ, so that the row must be asked.
   */
  is: string;
  /** Codes of the units that lead, joined by `+`; '' where the row names none. */
  leadIs: string;
}

/** `[text, lead, coordinate, deadline, product, right match, right lead]` */
export type RowTuple = readonly [string, string, string, string, string, string, string];

export const sampleRow = ([text, lead, coordinate, deadline, product, is, leadIs]: RowTuple): SampleRow => ({
  text,
  lead,
  coordinate,
  deadline,
  product,
  is,
  leadIs,
});

/** A file, or what a clipboard holds, as people have it. */
export type SampleSource =
  | { kind: 'file'; name: string; bytes: Uint8Array }
  | { kind: 'paste'; html?: string; text: string };

export interface Sample {
  name: string;
  /** What makes it untidy. */
  untidy: string;
  source: () => Promise<SampleSource>;
  rows: readonly SampleRow[];
  /** Beginnings of what must be said not to have been taken as a task: left out on purpose, never in silence. */
  listed: readonly string[];
}

export const SECTIONS = {
  DH: 'CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH',
  TC: 'CẢI CÁCH THỂ CHẾ',
  TTHC: 'CẢI CÁCH THỦ TỤC HÀNH CHÍNH',
  BM: 'CẢI CÁCH TỔ CHỨC BỘ MÁY HÀNH CHÍNH',
  CV: 'CẢI CÁCH CHẾ ĐỘ CÔNG VỤ',
  TCC: 'CẢI CÁCH TÀI CHÍNH CÔNG',
  CQS: 'XÂY DỰNG VÀ PHÁT TRIỂN CHÍNH QUYỀN ĐIỆN TỬ, CHÍNH QUYỀN SỐ',
};
