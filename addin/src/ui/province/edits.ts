import type { Piece, TextChange } from '@cchc/domain/province-report';
import { withFiguresOfToday } from '@cchc/domain/province-report';

/** What each press of the coordinator is as a change of the text. */

const before = (pieces: readonly Piece[], id: string): string | null =>
  pieces[pieces.findIndex((piece) => piece.id === id) - 1]?.id ?? null;

/** Rewritten, on the figures of today. */
export const rewritten = (pieces: readonly Piece[], { id, made }: Piece, text: string): TextChange => ({
  texts: { [id]: text.trim() === made ? null : { text: text.trim(), from: made, after: before(pieces, id) } },
});

export const added = (after: string, id: string, text: string): TextChange => ({
  texts: { [`own/${id}`]: { text: text.trim(), from: null, after } },
});

/** The sentence from the figures again; a paragraph of the coordinator's own goes. */
export const takenBack = ({ id }: Piece): TextChange => ({ texts: { [id]: null } });

export const dropped = ({ id, made, state }: Piece): TextChange =>
  state === 'own' || state === 'orphan'
    ? { texts: { [id]: null } }
    : { dropped: { [id]: state === 'dropped' ? null : (made ?? '') } };

/** What was written stands, with the figures of today in it or as it is; asked about no more until they change again. */
export const settled = (pieces: readonly Piece[], piece: Piece, take: 'new' | 'mine'): TextChange =>
  piece.state === 'dropped'
    ? { dropped: { [piece.id]: piece.made ?? '' } }
    : {
        texts: {
          [piece.id]: {
            text: take === 'new' ? withFiguresOfToday(piece.text, piece.changes) : piece.text,
            from: piece.made,
            after: before(pieces, piece.id),
          },
        },
      };

/** One place up or down; null at either end. */
export function moved(pieces: readonly Piece[], { id }: Piece, by: -1 | 1): TextChange | null {
  const order = pieces.map((piece) => piece.id);
  const at = order.indexOf(id);
  const other = order[at + by];
  if (other === undefined) return null;
  order[at] = other;
  order[at + by] = id;
  return { order };
}

/** A section with what stands under it; what comes before the first one is under none. */
export interface Part {
  head: Piece | null;
  pieces: Piece[];
}

export function partsOf(pieces: readonly Piece[]): Part[] {
  const parts: Part[] = [{ head: null, pieces: [] }];
  for (const piece of pieces)
    if (piece.kind === 'section') parts.push({ head: piece, pieces: [piece] });
    else parts.at(-1)?.pieces.push(piece);
  return parts.filter((part) => part.pieces.length > 0);
}
