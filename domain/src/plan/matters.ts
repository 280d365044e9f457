import type { SettingsChange } from '../settings/history.ts';
import { sameValue } from '../text/canonical.ts';
import type { Plan, Quote, Treatment } from './schema.ts';

/** One thing in the plan's text that needs a decision, or a word to whoever drafts it. */
export interface Matter {
  /** `O.09`, `CH.04`. */
  code: string;
  kind: 'oddity' | 'question';
  /** What is unclear. */
  unclear: string;
  unclearEn: string;
  quotes: Quote[];
  treatment: Treatment;
}

/** Without a treatment in the plan file a matter is shown: nothing is hidden by forgetting it. */
const UNTREATED: Treatment = { kind: 'decision', product: 'Chưa xử lý.', productEn: 'Nothing yet.' };

/** All oddities and open questions; a question stands on the sentences of the oddities that it comes from. */
export function mattersOf(plan: Plan): Matter[] {
  const oddities = plan.oddities.map(
    ({ code, description, descriptionEn, quotes, treatment }): Matter => ({
      code,
      kind: 'oddity',
      unclear: description,
      unclearEn: descriptionEn ?? description,
      quotes,
      treatment: treatment ?? UNTREATED,
    }),
  );
  const quotesOf = (codes: readonly string[]): Quote[] =>
    codes.flatMap((code) => plan.oddities.find((oddity) => oddity.code === code)?.quotes ?? []);
  const questions = plan.openQuestions.map(
    ({ code, question, questionEn, oddities: from, treatment }): Matter => ({
      code,
      kind: 'question',
      unclear: question,
      unclearEn: questionEn ?? question,
      quotes: quotesOf(from),
      treatment: treatment ?? UNTREATED,
    }),
  );
  return [...oddities, ...questions];
}

/** "Nội dung cần thống nhất": what needs a decision. */
export const decisionsOf = (plan: Plan): Matter[] =>
  mattersOf(plan).filter(({ treatment }) => treatment.kind === 'decision');

/** Spelling, dashes, borrowed wording: one note to the drafter. */
export const notesOf = (plan: Plan): Matter[] =>
  mattersOf(plan).filter(({ treatment }) => treatment.kind === 'note');

const at = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;

/**
 * The last decision about a matter; null while nobody has decided. Where its setting names an indicator, a task or a group
 * only decisions about that one count.
 */
export function decisionOn(
  { treatment: { setting } }: Matter,
  history: readonly SettingsChange[],
): (Pick<SettingsChange, 'version' | 'by' | 'at' | 'reason'> & { value: unknown }) | null {
  if (setting === undefined) return null;
  const [key = '', ...rest] = setting.split('.');
  const part = rest.join('.');
  for (const { version, by, at: when, reason, changes } of [...history].reverse())
    for (const { key: changed, from, to } of changes) {
      if (changed !== key) continue;
      const [was, is] = part === '' ? [from, to] : [at(from, part), at(to, part)];
      if (!sameValue(was, is)) return { version, by, at: when, reason, value: is ?? null };
    }
  return null;
}

const lineOf = ({ text, line }: Quote): string => `   - Dòng ${line}: “${text.replace(/\s+/g, ' ').trim()}”`;

/**
 * The note to the drafter as plain text for a letter: every matter that needs no decision, with its sentences.
 *
 * @param commune "xã Bến Thử"
 * @param on DD/MM/YYYY as offices write it
 */
export function noteToDrafter(plan: Plan, commune: string, on: string): string {
  const notes = notesOf(plan);
  const head = [
    `GÓP Ý VỀ CÂU CHỮ CỦA KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH ${plan.years.from}-${plan.years.to}`,
    `UBND ${commune}, ngày ${on}. Số dòng tính trong tệp văn bản của kế hoạch.`,
    '',
  ];
  const body = notes.flatMap(({ code, unclear, quotes, treatment }, i) => [
    `${i + 1}. (${code}) ${unclear}`,
    ...quotes.map(lineOf),
    `   Hiện phần mềm: ${treatment.product}`,
  ]);
  return `${[...head, ...body].join('\n')}\n`;
}
