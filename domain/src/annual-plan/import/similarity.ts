import { plainWords } from '../../text/fold.ts';

/** Words that stand in nearly every task and tell none apart. */
const COMMON = new Set('va cac cua cho trong theo tai ve tren viec cong tac thuc hien to chuc'.split(' '));

/** Words and pairs of neighbours; a pair says more than its words. */
export function featuresOf(text: string): Set<string> {
  const words = plainWords(text);
  const pairs = words.slice(1).map((word, i) => `${words[i]} ${word}`);
  return new Set([...words, ...pairs]);
}

/** How much each feature tells: rare ones much, those of every sentence little. */
export class Weights {
  readonly #counts = new Map<string, number>();
  readonly #texts: number;

  constructor(texts: readonly ReadonlySet<string>[]) {
    this.#texts = texts.length;
    for (const features of texts)
      for (const feature of features) this.#counts.set(feature, (this.#counts.get(feature) ?? 0) + 1);
  }

  of(feature: string): number {
    const rarity = Math.log((this.#texts + 1) / ((this.#counts.get(feature) ?? 0) + 0.5));
    const pair = feature.includes(' ') ? 1 : 0.8;
    return Math.max(0.1, rarity) * pair * (COMMON.has(feature) ? 0.3 : 1);
  }

  weigh(text: string): Weighed {
    const features = new Map([...featuresOf(text)].map((feature) => [feature, this.of(feature)]));
    return { features, total: [...features.values()].reduce((sum, weight) => sum + weight, 1e-9) };
  }
}

/** A text as its features with their weights. */
export interface Weighed {
  features: ReadonlyMap<string, number>;
  total: number;
}

export interface Similarity {
  /** Share of the row that stands in the sentence, and of the sentence that stands in the row; 0 to 1. */
  rowShare: number;
  sentenceShare: number;
  /** Both together; 1 for the same words. */
  score: number;
}

export function similarity(row: Weighed, sentence: Weighed): Similarity {
  let both = 0;
  for (const [feature, weight] of row.features) if (sentence.features.has(feature)) both += weight;
  const rowShare = both / row.total;
  const sentenceShare = both / sentence.total;
  const score = both === 0 ? 0 : (2 * rowShare * sentenceShare) / (rowShare + sentenceShare);
  return { rowShare, sentenceShare, score };
}
