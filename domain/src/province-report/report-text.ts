/** What a coordinator made of one paragraph. */
export interface TextEdit {
  text: string;
  /** The sentence as it came from the figures then; null = a paragraph of the coordinator's own. */
  from: string | null;
  /** Id of the piece it stood behind; null = at the beginning. Where it goes when it has no other place. */
  after: string | null;
  /** Member id. */
  by: string;
  /** UTC, ISO 8601. */
  at: string;
}

/** A paragraph that does not go into the report. */
export interface DroppedText {
  /** What it said when it was dropped. */
  from: string;
  by: string;
  at: string;
}

/** Places of a report that are no paragraphs: what it is about, its number, place and date, Nơi nhận (a line each). */
export const FRAME_IDS = ['head.about', 'head.number', 'head.placeDate', 'recipients'] as const;
export type FrameId = (typeof FRAME_IDS)[number];

/**
 * What the coordinator made of the text of one period's report: `communes/{c}/province-reports/{period}`. Figures are never in
 * it: the report is made anew from them each time, and this is laid over it.
 */
export interface ReportText {
  period: string;
  /** Counts what happened to the report; 0 = nothing yet. */
  rev: number;
  texts: Record<string, TextEdit>;
  dropped: Record<string, DroppedText>;
  /** Ids in the order that was chosen; null = as the report is made. */
  order: string[] | null;
  /** Hash of the last link of its chain; '' = none. */
  chain: string;
}

export const noReportText = (period: string): ReportText => ({
  period,
  rev: 0,
  texts: {},
  dropped: {},
  order: null,
  chain: '',
});

/** What is changed at once; null takes an edit back. */
export interface TextChange {
  texts?: Record<string, Pick<TextEdit, 'text' | 'from' | 'after'> | null>;
  /** By id what the paragraph said; null = it goes into the report again. */
  dropped?: Record<string, string | null>;
  order?: string[] | null;
}

/** `POST /api/province-report/text`. */
export interface ReportTextRequest {
  period: string;
  mutationId: string;
  /** The `rev` that the person looked at. */
  expect: number;
  change: TextChange;
}

/** `GET /api/province-report/text?period=`, and the answer to a change. */
export interface ReportTextReply {
  text: ReportText;
  /** Who wrote, by member id. */
  people: Record<string, string>;
}

export const TEXT_LIMITS = { id: 200, text: 8_000, pieces: 2_000, bytes: 600_000 } as const;
