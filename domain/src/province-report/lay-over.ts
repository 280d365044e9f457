import { REASON_PREFIX } from './differences.ts';
import { type FigureChange, figureChanges } from './figures-in-text.ts';
import type { ReportBlock, ReportDocument } from './report-document.ts';
import { FRAME_IDS, type FrameId, type ReportText, type TextEdit } from './report-text.ts';

type Table = Extract<ReportBlock, { kind: 'table' }>;
type Written = Exclude<ReportBlock, Table>;

/**
 * One piece of the report as it goes out. `made` comes from the figures, `edited` was rewritten, `own` was added, `orphan` was
 * rewritten and what it told of is gone, `dropped` does not go out.
 */
export interface Piece {
  id: string;
  kind: Written['kind'];
  state: 'made' | 'edited' | 'own' | 'orphan' | 'dropped';
  text: string;
  /** What the figures of today say here; null where nothing does. */
  made: string | null;
  /** Nobody entered anything here. */
  empty: boolean;
  /** What the figures say is no longer what the person had before the eyes. */
  moved: boolean;
  changes: FigureChange[];
  edit: { by: string; at: string } | null;
}

function pieceOf(block: Written, text: ReportText): Piece {
  const { id, kind, text: made } = block;
  const piece = { id, kind, made, empty: 'marked' in block && block.marked === true };
  const dropped = text.dropped[id];
  const edit = text.texts[id];
  const from = dropped?.from ?? edit?.from ?? made;
  const rest = { moved: from !== made, changes: figureChanges(from, made) };
  if (dropped) return { ...piece, ...rest, state: 'dropped', text: made, edit: dropped };
  if (edit) return { ...piece, ...rest, state: 'edited', text: edit.text, edit };
  return { ...piece, ...rest, state: 'made', text: made, edit: null };
}

const written = (id: string, edit: TextEdit): Piece => ({
  id,
  kind: 'paragraph',
  state: edit.from === null ? 'own' : 'orphan',
  text: edit.text,
  made: null,
  empty: false,
  moved: edit.from !== null,
  changes: [],
  edit,
});

/** Puts each piece that has no place yet behind the one that it follows. */
function placed(pieces: Piece[], of: readonly { piece: Piece; after: string | null }[]): Piece[] {
  const list = [...pieces];
  for (const { piece, after } of of) {
    const at = after === null ? -1 : list.findIndex(({ id }) => id === after);
    // Behind what is gone: before the closing words
    list.splice(after !== null && at < 0 ? Math.max(0, list.length - 1) : at + 1, 0, piece);
  }
  return list;
}

/** In the order that was chosen; what is new since stands behind what it follows in the report as it is made. */
function ordered(pieces: readonly Piece[], order: readonly string[]): Piece[] {
  const byId = new Map(pieces.map((piece) => [piece.id, piece]));
  const known = order.flatMap((id) => byId.get(id) ?? []);
  const chosen = new Set(known);
  return placed(
    known,
    pieces.flatMap((piece, i) =>
      chosen.has(piece) ? [] : [{ piece, after: i === 0 ? null : (pieces[i - 1]?.id ?? null) }],
    ),
  );
}

/** The pieces of a report with what a coordinator made of them, in the order in which they go out; dropped ones stand among them. */
export function piecesOf({ blocks }: Pick<ReportDocument, 'blocks'>, text: ReportText): Piece[] {
  const made = blocks.flatMap((block) => (block.kind === 'table' ? [] : [pieceOf(block, text)]));
  const there = new Set(made.map(({ id }) => id));
  const frame = new Set<string>(FRAME_IDS);
  const others = Object.entries(text.texts).filter(
    ([id]) => !there.has(id) && !frame.has(id) && !id.startsWith(REASON_PREFIX),
  );
  const pieces = placed(
    made,
    others
      .sort(([, a], [, b]) => a.at.localeCompare(b.at))
      .map(([id, edit]) => ({ piece: written(id, edit), after: edit.after })),
  );
  return text.order === null ? pieces : ordered(pieces, text.order);
}

/** The places that are no paragraphs, as pieces. */
export function frameOf(document: ReportDocument, text: ReportText): Piece[] {
  const made: Record<FrameId, string> = {
    'head.about': document.subject.about,
    'head.number': document.number,
    'head.placeDate': document.placeDate,
    recipients: document.recipients.join('\n'),
  };
  return FRAME_IDS.map((id) => pieceOf({ id, kind: 'paragraph', text: made[id] }, text));
}

const blockOf = ({ id, kind, text, empty, moved, state }: Piece): ReportBlock =>
  kind === 'paragraph'
    ? { id, kind, text, ...(((empty && state === 'made') || moved) && { marked: true }) }
    : { id, kind, text };

/** The report with what a coordinator made of its text. What stands on figures that changed since is marked. */
export function withText(document: ReportDocument, text: ReportText): ReportDocument {
  const [about, number, placeDate, recipients] = frameOf(document, text) as [Piece, Piece, Piece, Piece];
  return {
    ...document,
    number: number.text,
    placeDate: placeDate.text,
    subject: { ...document.subject, about: about.text },
    recipients: recipients.text.split('\n').filter((line) => line.trim() !== ''),
    blocks: piecesOf(document, text)
      .filter(({ state }) => state !== 'dropped')
      .map(blockOf),
  };
}
