import type { Plan } from '../../plan/schema.ts';
import { featuresOf, type Similarity, similarity, type Weighed, Weights } from './similarity.ts';

/** One clause, or clauses of one sentence that follow each other. */
export interface Candidate extends Similarity {
  clauses: string[];
  text: string;
}

export interface Match {
  /** `clauses`: surely these; `own`: surely none; `ask`: a person decides. */
  verdict: 'clauses' | 'own' | 'ask';
  clauses: string[];
  /** 0 to 1, of the best candidate. */
  score: number;
  /** The best few, best first, each about other clauses than those before it. */
  candidates: Candidate[];
}

interface Sentence {
  clauses: string[];
  text: string;
  weighed: Weighed;
  leads: string[];
}

/** A row about more than this many clauses is about the sentence. */
const LONGEST_RANGE = 8;
const SHOWN = 4;

/** Every clause, and every run of clauses of one sentence. */
function* sentencesOf(plan: Plan, weights: Weights): Generator<Sentence> {
  for (const { clauses, owners } of plan.tasks) {
    const leads = owners.flatMap(({ unit, role }) => (role === 'lead' ? [unit] : []));
    for (let from = 0; from < clauses.length; from++)
      for (let to = from + 1; to <= Math.min(clauses.length, from + LONGEST_RANGE); to++) {
        const range = clauses.slice(from, to);
        const text = range.map((clause) => clause.text).join('; ');
        yield { clauses: range.map(({ code }) => code), text, weighed: weights.weigh(text), leads };
      }
  }
}

/** From here on a row says the same as a sentence … */
const SAME = 0.6;
/** A few words may stand in many sentences by chance. */
const SAME_WHEN_SHORT = 0.68;
const SHORT = 10;
/** … or nearly all of it stands there, when it is long enough to say anything. */
const CONTAINED = 0.78;
const LONG_ENOUGH = 5;
/** Clauses belong to a row together only when each of them stands in it. */
const EACH_CLAUSE = 0.62;
/** How much less the next sentence may fit. */
const MARGIN = 0.14;
/** Below both nothing of the plan is meant. */
const STRANGE = { score: 0.3, rowShare: 0.42 };
/** A row that names the unit which leads the sentence is a little more likely to mean it. */
const LEAD_BONUS = 0.04;

/** The best few that are about different clauses. */
function distinct(ranked: readonly Candidate[]): Candidate[] {
  const chosen: Candidate[] = [];
  for (const candidate of ranked) {
    if (chosen.length === SHOWN) break;
    const again = chosen.some(({ clauses }) => clauses.some((clause) => candidate.clauses.includes(clause)));
    if (!again) chosen.push(candidate);
  }
  return chosen;
}

function judged(candidates: Candidate[], words: number): Match {
  const [best, ...others] = candidates;
  const ask = { clauses: [], score: best?.score ?? 0, candidates };
  if (best === undefined) return { ...ask, verdict: 'own' };
  const rivalScore = Math.max(0, ...others.map(({ score }) => score));
  const rivalShare = Math.max(0, ...others.map(({ rowShare }) => rowShare));
  const same = best.score >= (words < SHORT ? SAME_WHEN_SHORT : SAME) && best.score - rivalScore >= MARGIN;
  const contained =
    words >= LONG_ENOUGH && best.rowShare >= CONTAINED && best.rowShare - rivalShare >= 2 * MARGIN;
  if (same || contained) return { ...ask, verdict: 'clauses', clauses: best.clauses };
  if (best.score < STRANGE.score && best.rowShare < STRANGE.rowShare) return { ...ask, verdict: 'own' };
  return { ...ask, verdict: 'ask' };
}

export type Matcher = (text: string, leads: readonly string[]) => Match;

/** Compares a row with every clause, and with those runs of clauses of which each stands in the row. */
export function matcher(plan: Plan): Matcher {
  const clauses = plan.tasks.flatMap((task) => task.clauses);
  const weights = new Weights(clauses.map(({ text }) => featuresOf(text)));
  const sentences = [...sentencesOf(plan, weights)];
  const single = sentences.filter((sentence) => sentence.clauses.length === 1);
  const runs = sentences.filter((sentence) => sentence.clauses.length > 1);
  return (text, leads) => {
    const row = weights.weigh(text);
    const compared = (sentence: Sentence): Candidate => {
      const found = similarity(row, sentence.weighed);
      const led = sentence.leads.some((lead) => leads.includes(lead));
      const bonus = led && found.score > STRANGE.score ? LEAD_BONUS : 0;
      const { clauses: codes, text: words } = sentence;
      return { ...found, score: Math.min(1, found.score + bonus), clauses: codes, text: words };
    };
    const alone = single.map(compared);
    const standing = new Set(
      alone.flatMap((each) => (each.sentenceShare >= EACH_CLAUSE ? each.clauses : [])),
    );
    const together = runs.filter((run) => run.clauses.every((code) => standing.has(code))).map(compared);
    const ranked = [...alone, ...together]
      .filter(({ score }) => score > 0.05)
      .sort((a, b) => b.score - a.score);
    const words = [...row.features.keys()].filter((feature) => !feature.includes(' ')).length;
    return judged(distinct(ranked), words);
  };
}
