import type { EntryLayout } from './layout.ts';
import { DATE_VALIDATION, EVIDENCE_VALIDATION, hint, STATUS_VALIDATION } from './prompts.ts';
import type { CellSpec } from './sheet-builder.ts';
import type { CellInput } from './spec.ts';

/** Text cells keep what is typed: 12/6 stays 12/6 and 0123 keeps its zero. */
export const NUMBER_FORMATS = {
  text: '@',
  decimal: 'General',
  whole: '#,##0',
  percent: '0%',
  /** Triệu đồng, to the thousand đồng. */
  money: '#,##0.0##',
  date: 'dd/mm/yyyy',
} as const;

const EXTRAS: Record<string, Omit<CellSpec, 'input'>> = {
  status: { style: 'entry-centered', format: NUMBER_FORMATS.text, validation: STATUS_VALIDATION },
  source: {
    style: 'entry-text',
    format: NUMBER_FORMATS.text,
    validation: hint('Nguồn số liệu', 'Hệ thống, sổ sách hoặc báo cáo mà số được lấy từ đó.'),
  },
  sourceDate: { style: 'entry-centered', format: NUMBER_FORMATS.date, validation: DATE_VALIDATION },
  evidence: {
    style: 'entry-text',
    format: NUMBER_FORMATS.text,
    validation: EVIDENCE_VALIDATION,
  },
  reason: {
    style: 'entry-text',
    format: NUMBER_FORMATS.text,
    validation: hint('Lý do', 'Vì sao không phát sinh hoặc chưa có số liệu.'),
  },
  note: { style: 'entry-text', format: NUMBER_FORMATS.text },
};

/** The open cells beside an entry's figures, by their column; the row's other cells stay locked. */
export function extraSpecs({ cells }: EntryLayout, inputs: readonly CellInput[]): Record<string, CellSpec> {
  return Object.fromEntries(
    cells.flatMap(({ column }, i) => {
      const extra = EXTRAS[column];
      return extra ? [[column, { ...extra, input: inputs[i] ?? null, open: true }] as const] : [];
    }),
  );
}
