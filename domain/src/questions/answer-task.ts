import type { AnnualItem } from '../annual-plan/annual-plan.ts';
import { progressOf } from '../annual-plan/progress.ts';
import type { ConsolidatedTask, TaskWord } from '../consolidation/tasks.ts';
import { TASK_STATUS_NAMES } from '../entries/task-fields.ts';
import { type TaskLine, taskLines } from '../plan/duties.ts';
import { areaByCode } from '../plan/indicators.ts';
import type { Owner } from '../plan/schema.ts';
import { unitByCode } from '../plan/units.ts';
import { serialOf } from '../sheets/serial-date.ts';
import { readUnits } from './answer-figure.ts';
import type { PeriodBook } from './book.ts';
import type { Answer, AnswerCell, Given } from './question.ts';
import { isFault, readClause, readName } from './read.ts';
import { type Counts, type FieldOf, readCounts, readField, readMissing, readStatuses } from './words.ts';

const PERCENT = '0"%"';
const DATE = 'dd/mm/yyyy';

const nameOf = ({ plan }: PeriodBook, code: string): string =>
  unitByCode(plan, code)?.name ?? plan.units.find((unit) => unit.code === code)?.name ?? code;

const itemOf = ({ facts }: PeriodBook, clause: string): AnnualItem | undefined => facts.annual?.[clause];

/** Units in a role as the commune assigned them this year, else as the plan says. */
function unitsIn(book: PeriodBook, { clause, owners }: TaskLine, role: Owner['role']): string[] {
  const assigned = itemOf(book, clause.code);
  const own = role === 'lead' ? assigned?.leads : assigned?.coordinates;
  if (own && own.length > 0) return own.map((unit) => nameOf(book, unit));
  return owners.filter((owner) => owner.role === role).map(({ unit }) => nameOf(book, unit));
}

const areaName = ({ plan }: PeriodBook, { area }: TaskLine['task']): string =>
  areaByCode(plan, area ?? '')?.name ?? '';

/** The sentence of the plan with its place; null for a task of the commune's own that belongs to none. */
function sentenceOf({ plan }: PeriodBook, { code }: TaskLine['task']): string | null {
  const quote = plan.tasks.find((task) => task.code === code)?.quote;
  return quote ? `${quote.text} (dòng ${quote.line})` : null;
}

/** What the plan and the annual plan say of a clause; null where they say nothing. */
function planned(
  book: PeriodBook,
  asked: TaskLine,
  field: FieldOf,
): { value: AnswerCell; format?: string } | null {
  const { task, clause } = asked;
  const item = itemOf(book, clause.code);
  const text = (value: string | null | undefined) => (value ? { value } : null);
  switch (field) {
    case 'name':
      return { value: clause.text };
    case 'area':
      return text(areaName(book, task));
    case 'lead':
      return text(unitsIn(book, asked, 'lead').join('; '));
    case 'coordinate':
      return text(unitsIn(book, asked, 'coordinate').join('; '));
    case 'person':
      return text(item?.person);
    case 'deadline':
      return text(item?.deadline?.text ?? task.deadline);
    case 'end':
      return item?.deadline?.end ? { value: serialOf(item.deadline.end), format: DATE } : null;
    case 'product':
      return text(item?.product ?? task.product);
    case 'sentence':
      return text(sentenceOf(book, task));
    default:
      return null;
  }
}

/** The word that counts for a clause: of the unit asked, or of the only one that tells. */
function wordOf(
  book: PeriodBook,
  { clause }: TaskLine,
  unit: Given,
  counts: Counts,
): TaskWord | Extract<Answer, { fault: string }> | null {
  const told = book.tasks(counts).get(clause.code) as ConsolidatedTask;
  const words = [...told.counted, ...told.beside];
  if (unit !== null) {
    const units = readUnits(book, unit);
    if (isFault(units)) return units;
    const own = words.filter((word) => units?.includes(word.unit));
    if (own.length > 1) return severalUnits(clause.code, own);
    return own[0] ?? null;
  }
  if (told.counted.length > 1) return severalUnits(clause.code, told.counted);
  const [only] = told.counted;
  if (only && !book.maySee(only.unit))
    return { fault: 'forbidden', params: { unit: nameOf(book, only.unit) } };
  return only ?? null;
}

const severalUnits = (task: string, words: readonly TaskWord[]) => ({
  fault: 'several-units' as const,
  params: { task, codes: words.map(({ unit }) => unit).join(', ') },
});

/** Progress of a clause: what its unit says, else done milestones of the annual plan by weight. */
function progress(book: PeriodBook, clause: string, word: TaskWord | null): Answer | null {
  if (word?.percent !== null && word?.percent !== undefined) return { value: word.percent, format: PERCENT };
  const item = itemOf(book, clause);
  const done = item ? progressOf(item) : null;
  return done === null ? null : { value: done, format: '0.##"%"' };
}

/** TIEN_DO and NHIEM_VU. */
export function answerTask(field: FieldOf | null, book: PeriodBook, args: readonly Given[]): Answer {
  const named = field === null;
  const [task = null, ...rest] = args;
  const [unit = null, missing = null, include = null] = named ? rest.slice(2) : rest.slice(1);
  const asked = readClause(book, task);
  if (isFault(asked)) return asked;
  const what = field ?? readField(rest[0] ?? null);
  if (isFault(what)) return what;
  const show = readMissing(missing);
  if (isFault(show)) return show;
  const counts = readCounts(include);
  if (isFault(counts)) return counts;
  if (what !== 'status' && what !== 'progress')
    return planned(book, asked, what) ?? { missing: 'not-said', show };
  if (counts === 'issued' && !book.facts.issued)
    return { missing: 'not-issued', params: { period: book.facts.period.id }, show };
  const word = wordOf(book, asked, unit, counts);
  if (isFault(word)) return word;
  if (word === null && unit !== null)
    return { missing: 'not-asked', params: { unit: String(unit), indicator: asked.clause.code }, show };
  if (word?.mark && word.status === null && word.percent === null)
    return { missing: word.mark === 'none-arising' ? 'none-arising' : 'no-data', show };
  if (what === 'progress') return progress(book, asked.clause.code, word) ?? { missing: 'not-entered', show };
  return word?.status ? { value: TASK_STATUS_NAMES[word.status] } : { missing: 'not-entered', show };
}

const HEAD = ['Mã', 'Nhiệm vụ', 'Lĩnh vực', 'Đơn vị', 'Thời hạn', 'Trạng thái', 'Tiến độ (%)'];

/** DS_NHIEM_VU: one row for each clause and unit that tells of it, under a head. */
export function answerTaskList(book: PeriodBook, args: readonly Given[]): Answer {
  const [, status = null, unit = null, areaGiven = null, include = null] = args;
  const statuses = readStatuses(status);
  if (isFault(statuses)) return statuses;
  const units = unit === null ? null : readUnits(book, unit);
  if (isFault(units)) return units;
  const area = areaGiven === null ? null : readName('area', book.names.areas, areaGiven);
  if (isFault(area)) return area;
  const counts = readCounts(include);
  if (isFault(counts)) return counts;
  if (counts === 'issued' && !book.facts.issued)
    return { missing: 'not-issued', params: { period: book.facts.period.id } };
  const told = book.tasks(counts);
  const rows = taskLines(book.plan, book.facts.period.year)
    .filter(({ task }) => area === null || task.area === area)
    .flatMap((line) => {
      const { task, clause } = line;
      const words = told.get(clause.code)?.counted ?? [];
      return words
        .filter((word) => book.maySee(word.unit) && (units === null || units.includes(word.unit)))
        .filter((word) => statuses.includes(word.status))
        .map((word): AnswerCell[] => [
          clause.code,
          clause.text,
          areaName(book, task),
          nameOf(book, word.unit),
          planned(book, line, 'deadline')?.value ?? '',
          word.status === null ? 'Chưa báo cáo' : TASK_STATUS_NAMES[word.status],
          word.percent ?? '',
        ]);
    });
  return { value: [HEAD, ...rows] };
}
