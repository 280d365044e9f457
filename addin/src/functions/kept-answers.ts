import type { Answer } from '@cchc/domain/questions';

/** An answer and when it was got, by the clock of this machine. */
export interface Kept {
  answer: Answer;
  at: number;
}

/** The last good answers, by person and commune, in the storage of this browser. */
export interface KeptAnswers {
  /** Whose answers were kept last; they are shown until it is known who opens the workbook. */
  lastScope(): string | null;
  remember(scope: string): void;
  load(scope: string): Record<string, Kept>;
  save(scope: string, answers: ReadonlyMap<string, Kept>): void;
}

const LAST = 'so-cchc.answers.last';
const keyOf = (scope: string): string => `so-cchc.answers.${scope}`;
/** Characters of one person's answers at most: storage is 5 MB for everything, the newest are kept. */
const MOST = 1_500_000;

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Kept).at === 'number' &&
  typeof (value as Kept).answer === 'object' &&
  (value as Kept).answer !== null;

/** Where storage is denied or full nothing is kept, and everything else goes on. */
export function keptAnswers(
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null,
): KeptAnswers {
  const read = (key: string): string | null => {
    try {
      return storage?.getItem(key) ?? null;
    } catch {
      return null;
    }
  };
  const write = (key: string, text: string): void => {
    try {
      storage?.setItem(key, text);
    } catch {
      // Full or denied
    }
  };
  return {
    lastScope: () => read(LAST),
    remember: (scope) => write(LAST, scope),
    load(scope) {
      try {
        const kept = JSON.parse(read(keyOf(scope)) ?? '{}') as Record<string, unknown>;
        return Object.fromEntries(
          Object.entries(kept).flatMap(([key, each]) => (isKept(each) ? [[key, each]] : [])),
        );
      } catch {
        return {};
      }
    },
    save(scope, answers) {
      const newest = [...answers].sort(([, a], [, b]) => b.at - a.at);
      const parts: string[] = [];
      let size = 0;
      for (const [key, { answer, at }] of newest) {
        const part = `${JSON.stringify(key)}:${JSON.stringify({ answer, at })}`;
        size += part.length + 1;
        if (size > MOST) break;
        parts.push(part);
      }
      write(keyOf(scope), `{${parts.join(',')}}`);
    },
  };
}
