/** A report as its parts: what it says, never how it looks. */
export interface ReportDocument {
  issuer: string[];
  number: string;
  placeDate: string;
  subject: { kind: 'named'; name: string; about: string };
  blocks: ReportBlock[];
  recipients: string[];
  signature: { authority: string | null; position: string[]; name: string | null };
  appendices: ReportAppendix[];
}

/** A piece of the text. Its id says where it comes from, and stays while figures change: "TTHC.02", "II.TTHC/DV2". */
export type ReportBlock = { id: string } & (
  | { kind: 'section' | 'heading' | 'point' | 'note'; text: string }
  /** `marked`: somebody has to look at it before the paper leaves. */
  | { kind: 'paragraph'; text: string; marked?: boolean }
  | {
      kind: 'table';
      columns: { title: string; width: number; align?: 'left' | 'center' | 'right' }[];
      rows: { cells: string[]; bold?: boolean }[];
    }
);

export interface ReportAppendix {
  title: string;
  name: string;
  attachedTo: string;
  blocks: ReportBlock[];
}

export const section = (id: string, text: string): ReportBlock => ({ id, kind: 'section', text });
export const heading = (id: string, text: string): ReportBlock => ({ id, kind: 'heading', text });
export const paragraph = (id: string, text: string): ReportBlock => ({ id, kind: 'paragraph', text });
/** Nothing was entered where something belongs: it is said, and nothing is invented. */
export const nothingYet = (id: string, what: string): ReportBlock => ({
  id: `${id}/none`,
  kind: 'paragraph',
  text: `${what}: chưa có nội dung.`,
  marked: true,
});
