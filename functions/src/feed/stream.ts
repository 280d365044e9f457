import { type FlatRow, flatCsv, flatJson } from '@cchc/domain/flat';

/** Written at once: many small pieces would cost more than the rows. */
const PIECE = 64 * 1024;

async function* csv(rows: AsyncIterable<FlatRow>): AsyncGenerator<string> {
  yield* flatCsv([]);
  for await (const row of rows) yield* flatCsv([row], false);
}

async function* json(rows: AsyncIterable<FlatRow>): AsyncGenerator<string> {
  let before = '[\n';
  for await (const row of rows) {
    yield before + flatJson(row);
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

async function* pieces(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let waiting = '';
  for await (const text of texts) {
    waiting += text;
    if (waiting.length < PIECE) continue;
    yield encoder.encode(waiting) as Uint8Array<ArrayBuffer>;
    waiting = '';
  }
  if (waiting !== '') yield encoder.encode(waiting) as Uint8Array<ArrayBuffer>;
}

export const FEED_FORMATS = ['csv', 'json'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

/** Rows as bytes that are made while they are read: a slow reader holds back the store, never fills the memory. */
export function feedStream(
  rows: AsyncIterable<FlatRow>,
  format: FeedFormat,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const source = pieces(format === 'csv' ? csv(rows) : json(rows));
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await source.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await source.return(undefined);
    },
  });
}
