import { vietnameseDate } from '../calendar/dates.ts';
import type { ConsolidatedInput } from '../consolidated/input.ts';
import { unitName } from '../consolidated/input.ts';
import type { RegisterCode } from '../registers/register-defs.ts';
import { REGISTER_PREFIX } from '../registers/register-defs.ts';
import { folded } from '../sheets/words.ts';
import { heading, nothingYet, paragraph, type ReportBlock, section } from './report-document.ts';
import { byUnit, unitSentences } from './unit-sentences.ts';

interface Row {
  /** Unit and code of the row. */
  id: string;
  unit: string;
  fields: Record<string, string>;
}

/** Rows of a register whose date lies in the period's window, the oldest first; cancelled ones are not told. */
export function rowsIn(input: ConsolidatedInput, code: RegisterCode): Row[] {
  const { period, units } = input.reply;
  return units
    .flatMap(({ unit, rows }) =>
      Object.entries(rows).flatMap(([key, { value }]) => {
        const fields = value?.fields;
        const ours = key.startsWith(`${REGISTER_PREFIX[code]}/`) && !key.endsWith('/reply');
        if (!ours || !fields?.date || fields.date < period.from || fields.date > period.to) return [];
        return fields.status === 'cancelled'
          ? []
          : [{ id: `${unit}.${key}`, unit: unitName(input, unit), fields }];
      }),
    )
    .sort((a, b) => (a.fields.date ?? '').localeCompare(b.fields.date ?? ''));
}

const two = (count: number): string => String(count).padStart(2, '0');
const typeOf = ({ fields }: Row): string => fields.type?.trim() || 'văn bản khác';

/** "05 văn bản (02 kế hoạch, 03 công văn)". */
export function countedByType(rows: readonly Row[]): string {
  const counts = new Map<string, { name: string; count: number }>();
  for (const row of rows) {
    const name = typeOf(row).toLocaleLowerCase('vi');
    const known = counts.get(folded(name)) ?? { name, count: 0 };
    counts.set(folded(name), { ...known, count: known.count + 1 });
  }
  const kinds = [...counts.values()].map(({ name, count }) => `${two(count)} ${name}`);
  return `${two(rows.length)} văn bản (${kinds.join(', ')})`;
}

const documentLine = (under: string, row: Row): ReportBlock => {
  const { number, date, subject, issuer } = row.fields;
  const of = issuer ? ` của ${issuer}` : '';
  return paragraph(
    `${under}/${row.id}`,
    `- ${typeOf(row)}${number ? ` số ${number}` : ''} ngày ${vietnameseDate(date ?? '')}${of}${subject ? `: ${subject}` : ''};`,
  );
};

function documents(under: string, rows: readonly Row[], what: string): ReportBlock[] {
  if (rows.length === 0) return [nothingYet(under, what)];
  return [
    paragraph(`${under}/count`, `Trong kỳ đã ban hành ${countedByType(rows)}, gồm:`),
    ...rows.map((row) => documentLine(under, row)),
  ];
}

const listed = (under: string, rows: readonly Row[], what: string): ReportBlock[] =>
  rows.length === 0
    ? [nothingYet(under, what)]
    : rows.map(({ id, unit, fields }) =>
        paragraph(
          `${under}/${id}`,
          `- ${unit} (ngày ${vietnameseDate(fields.date ?? '')}): ${fields.content ?? ''}${fields.proposal ? ` Đề xuất: ${fields.proposal}` : ''}`,
        ),
      );

/** I. Chỉ đạo, điều hành: what Sổ văn bản holds of the window, counted and listed; inspections, publicity, initiatives. */
export function partOne(input: ConsolidatedInput): ReportBlock[] {
  const papers = rowsIn(input, 'so-van-ban');
  const isPlan = (row: Row): boolean => folded(typeOf(row)) === 'ke hoach';
  const publicity = unitSentences(input, ['result']).filter(({ about }) =>
    folded(about).includes('tuyen truyen'),
  );
  return [
    section('I', 'I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH'),
    heading('I.1', '1. Kế hoạch'),
    ...documents('I.1', papers.filter(isPlan), 'Kế hoạch đã ban hành'),
    heading('I.2', '2. Chỉ đạo, điều hành'),
    ...documents(
      'I.2',
      papers.filter((row) => !isPlan(row)),
      'Văn bản chỉ đạo, điều hành',
    ),
    heading('I.3', '3. Kiểm tra'),
    ...listed('I.3', rowsIn(input, 'kiem-tra'), 'Kiểm tra cải cách hành chính'),
    heading('I.4', '4. Tuyên truyền'),
    ...(publicity.length > 0 ? byUnit('I.4', publicity) : [nothingYet('I.4', 'Tuyên truyền')]),
    heading('I.5', '5. Sáng kiến'),
    ...listed('I.5', rowsIn(input, 'sang-kien'), 'Sáng kiến'),
  ];
}
