import type { ConsolidatedInput } from '../consolidated/input.ts';
import { entriesOf, unitName } from '../consolidated/input.ts';
import { type TaskField, taskKey } from '../entries/task-fields.ts';
import { type TaskHome, tasksOf } from '../plan/duties.ts';
import { paragraph, type ReportBlock } from './report-document.ts';

/** One unit's own words about a clause. */
export interface UnitSentence {
  /** Code of the unit. */
  unit: string;
  name: string;
  task: TaskHome;
  clause: string;
  /** What the clause asks for. */
  about: string;
  text: string;
}

/** What units wrote in one field of their tasks, in the order of the plan; what says the same twice stands once. */
export function unitSentences(input: ConsolidatedInput, fields: readonly TaskField[]): UnitSentence[] {
  const seen = new Set<string>();
  return entriesOf(input).flatMap(({ unit, entries }) =>
    tasksOf(input.reply.plan, unit, input.reply.period.year).flatMap(({ task, clause, own }) =>
      fields.flatMap((field) => {
        if (own?.withdrawn) return [];
        const text = entries[taskKey(clause.code, field)]?.value?.text?.trim();
        const same = `${unit}|${text}`;
        if (!text || seen.has(same)) return [];
        seen.add(same);
        return [{ unit, name: unitName(input, unit), task, clause: clause.code, about: clause.text, text }];
      }),
    ),
  );
}

const ended = (text: string): string => (/[.!?…;:]$/u.test(text) ? text : `${text}.`);

/** Each unit's sentences as one paragraph that begins with its name. @param under id of what they stand under */
export function byUnit(under: string, sentences: readonly UnitSentence[]): ReportBlock[] {
  const units = new Map<string, { name: string; texts: string[] }>();
  for (const { unit, name, text } of sentences) {
    const of = units.get(unit) ?? { name, texts: [] };
    units.set(unit, { name, texts: [...of.texts, ended(text.replaceAll(/\s*\n\s*/g, ' '))] });
  }
  return [...units].map(([unit, { name, texts }]) =>
    paragraph(`${under}/${unit}`, `- ${name}: ${texts.join(' ')}`),
  );
}
