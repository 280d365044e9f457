import { z } from 'zod';

/**
 * The shape of a plan file (`domain/plans/*.json`). The JSON schema that stands beside the plans is
 * generated from this file; `check.ts` turns its findings into words. Types come from here with
 * `import type`, so that a page that only reads plans never loads zod.
 */

const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/);

export const quoteSchema = z
  .object({
    text: z.string().min(1).describe('Câu nguyên văn trong kế hoạch (NFC).'),
    line: z.int().positive().describe('Số dòng, tính từ 1, trong tệp văn bản nguồn của kế hoạch.'),
  })
  .strict()
  .describe('Một câu nguyên văn và vị trí của nó.');

const basis = z
  .enum(['text', 'inferred'])
  .describe('text: văn bản nêu rõ; inferred: đề xuất, văn bản chưa nêu.');

export const ownerSchema = z
  .object({
    unit: code.describe('Mã đơn vị.'),
    role: z
      .enum(['lead', 'enter', 'confirm', 'coordinate'])
      .describe('lead: chủ trì; enter: nhập số liệu; confirm: xác nhận số liệu; coordinate: phối hợp.'),
    basis,
    evidence: z.array(quoteSchema).optional().describe('Các câu làm căn cứ.'),
    note: z.string().optional().describe('Giải thích căn cứ.'),
  })
  .strict();

export const areaSchema = z
  .object({
    code,
    name: z.string().min(1).describe('Tên lĩnh vực.'),
    sections: z.string().optional().describe('Các mục của kế hoạch nói về lĩnh vực.'),
    crossCutting: z.boolean().describe('true nếu không phải một trong sáu nội dung cải cách.'),
    quote: quoteSchema,
  })
  .strict();

export const memberSchema = z
  .object({
    code: code.describe('Mã đơn vị thành viên, ví dụ DV6-01.'),
    name: z.string().min(1),
    placeholder: z.boolean().describe('true: tên tạm, điều phối viên sẽ đổi tên.'),
  })
  .strict();

export const unitSchema = z
  .object({
    code,
    name: z.string().min(1),
    section: z.string().optional(),
    kind: z
      .enum(['office', 'service', 'requested', 'village'])
      .describe(
        'office: phòng, văn phòng; service: đơn vị sự nghiệp; requested: được đề nghị phối hợp, không giao việc; village: thôn.',
      ),
    coordinator: z.boolean().optional().describe('true cho đơn vị tổng hợp, báo cáo.'),
    group: z.boolean().describe('true nếu là nhóm đơn vị; chỉ thành viên mới có báo cáo.'),
    members: z.array(memberSchema).optional().describe('Thành viên của nhóm.'),
    note: z.string().optional(),
    quote: quoteSchema,
  })
  .strict();

const named = z.object({ name: z.string().min(1).describe('Đếm chính xác cái gì.') }).strict();
const item = z
  .object({ code: code.describe('Mã ngắn, không dấu.'), name: z.string().min(1), basis: basis.optional() })
  .strict();

export const measureSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ratio'), numerator: named, denominator: named }).strict(),
  z
    .object({
      kind: z.literal('survey'),
      levels: z.array(z.string().min(1)).length(5).describe('Năm mức, từ thấp đến cao.'),
      numerator: named,
      denominator: named,
    })
    .strict(),
  z.object({ kind: z.literal('level'), name: z.string().min(1), max: z.int().positive() }).strict(),
  z
    .object({
      kind: z.literal('change'),
      current: named,
      baseline: named,
      direction: z.enum(['decrease', 'increase']),
    })
    .strict(),
  z.object({ kind: z.literal('yes'), name: z.string().min(1) }).strict(),
  z.object({ kind: z.literal('checklist'), name: z.string().min(1), items: z.array(item).min(1) }).strict(),
]);

export const indicatorSchema = z
  .object({
    code,
    area: code,
    section: z.string(),
    name: z.string().min(1).describe('Tên gọi ngắn.'),
    wording: z.string().min(1).describe('Phần câu nói về chỉ tiêu này.'),
    unit: z.string().min(1).describe('Đơn vị tính: %, cấp độ.'),
    measure: measureSchema,
    target: z
      .object({
        value: z.number(),
        operator: z.literal('>='),
        operatorBasis: basis,
        text: z.string().describe('Cách văn bản viết phép so sánh.'),
      })
      .strict(),
    phase: z
      .object({
        from: z.int(),
        to: z.int(),
        basis: basis.describe('inferred nếu văn bản không nêu giai đoạn.'),
      })
      .strict(),
    acrossUnits: z
      .enum(['ratio-of-sums', 'single-source', 'obliged-yes', 'checklist-all', 'money-rate'])
      .describe('Cách tổng hợp giữa các đơn vị; không bao giờ lấy trung bình các tỷ lệ.'),
    acrossPeriods: z
      .enum(['snapshot', 'cumulative', 'survey', 'level', 'annual-baseline'])
      .describe('Ý nghĩa của số liệu trong kỳ; các kỳ của một năm không bao giờ cộng lại.'),
    owners: z.array(ownerSchema).min(1),
    reportedBy: z.array(code).min(1).describe('Đơn vị nhập số liệu (nhóm: mọi thành viên của nhóm).'),
    breakdown: z
      .object({ items: z.array(item).min(1), rule: z.enum(['parts-within-whole']) })
      .strict()
      .optional()
      .describe('Phân tổ: mỗi phần nhập riêng, không phần nào lớn hơn toàn bộ.'),
    subsetOf: code.optional().describe('Mã chỉ tiêu mà chỉ tiêu này là một phần.'),
    notes: z.array(z.string()).optional(),
    quote: quoteSchema,
  })
  .strict();

export const qualitativeTargetSchema = z
  .object({
    code,
    area: code.or(z.literal('ALL')),
    section: z.string(),
    tracking: z.string().describe('Cách theo dõi đề xuất.'),
    reportedBy: z.array(code).min(1),
    quote: quoteSchema,
  })
  .strict();

export const clauseSchema = z
  .object({ code, text: z.string().min(1).describe('Vế câu, nguyên văn.') })
  .strict();

export const taskSchema = z
  .object({
    code,
    area: code,
    clauses: z.array(clauseSchema).min(1),
    owners: z.array(ownerSchema).min(1),
    timingWords: z.array(z.string()).describe('Từ chỉ thời gian có trong câu.'),
    deadline: z.string().nullable().describe('Thời hạn như văn bản viết; null nếu văn bản không nêu.'),
    product: z.string().nullable().describe('Sản phẩm như văn bản viết; null nếu văn bản không nêu.'),
    indicators: z.array(code).describe('Chỉ tiêu số nằm trong câu.'),
    quote: quoteSchema,
  })
  .strict();

export const responsibilitySchema = z
  .object({
    code,
    unit: code.or(z.literal('ALL')),
    unitText: z.string().optional(),
    role: z.string(),
    area: z.string(),
    periodicity: z.string().nullable(),
    overlapsWith: z.array(z.string()),
    note: z.string().optional(),
    quote: quoteSchema,
  })
  .strict();

export const dutySchema = z
  .object({
    code,
    who: z.string(),
    units: z.array(code).describe('Các đơn vị; rỗng nếu văn bản không nêu.'),
    to: z.string().optional(),
    content: z.string().optional(),
    periodicity: z.string().nullable().optional(),
    deadline: z.string().nullable().optional(),
    note: z.string().optional(),
    quote: quoteSchema,
  })
  .strict();

export const legalReferenceSchema = z
  .object({ code, name: z.string(), issuer: z.string(), date: z.string(), quote: quoteSchema })
  .strict();

export const odditySchema = z
  .object({
    code,
    kind: z.string(),
    description: z.string(),
    handling: z.string(),
    quotes: z.array(quoteSchema),
    note: z.string().optional(),
  })
  .strict();

export const openQuestionSchema = z
  .object({ code, question: z.string(), oddities: z.array(code).min(1) })
  .strict();

export const planSchema = z
  .object({
    $schema: z.string().optional(),
    version: z
      .string()
      .regex(/^[A-Za-z0-9_-]{1,64}$/)
      .describe('Phiên bản của tệp kế hoạch; đổi mỗi khi nội dung đổi.'),
    commune: z
      .object({
        name: z.string().min(1).describe('Tên xã, phường, đặc khu; điều phối viên đổi được.'),
        kind: z.enum(['xã', 'phường', 'đặc khu']),
        province: z.string().min(1),
      })
      .strict(),
    years: z.object({ from: z.int(), to: z.int() }).strict(),
    document: z
      .record(z.string(), z.union([quoteSchema, z.array(quoteSchema)]))
      .describe('Các câu nhận dạng văn bản.'),
    areas: z.array(areaSchema).min(1),
    units: z.array(unitSchema).min(1),
    indicators: z.array(indicatorSchema).min(1),
    qualitativeTargets: z.array(qualitativeTargetSchema),
    tasks: z.array(taskSchema).min(1),
    responsibilities: z.array(responsibilitySchema),
    reportingDuties: z.array(dutySchema),
    budgetDuties: z.array(dutySchema),
    legalReferences: z.array(legalReferenceSchema),
    oddities: z.array(odditySchema),
    openQuestions: z.array(openQuestionSchema),
  })
  .strict();

export type Quote = z.infer<typeof quoteSchema>;
export type Owner = z.infer<typeof ownerSchema>;
export type Area = z.infer<typeof areaSchema>;
export type Unit = z.infer<typeof unitSchema>;
export type Measure = z.infer<typeof measureSchema>;
export type Indicator = z.infer<typeof indicatorSchema>;
export type QualitativeTarget = z.infer<typeof qualitativeTargetSchema>;
export type Clause = z.infer<typeof clauseSchema>;
export type Task = z.infer<typeof taskSchema>;
export type Responsibility = z.infer<typeof responsibilitySchema>;
export type Duty = z.infer<typeof dutySchema>;
export type Oddity = z.infer<typeof odditySchema>;
export type Plan = z.infer<typeof planSchema>;
