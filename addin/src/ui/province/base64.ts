/** Bytes of a piece: `String.fromCharCode` takes no more arguments at once than the stack holds. */
const PIECE = 30_000;

/** A file as text for JSON. */
export async function base64Of(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (let from = 0; from < bytes.length; from += PIECE)
    binary += String.fromCharCode(...bytes.subarray(from, from + PIECE));
  return btoa(binary);
}
