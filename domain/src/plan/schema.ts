import { z } from 'zod';
import type { OwnTask } from './own-task.ts';
import { code, day, ownerSchema, quoteSchema } from './schema-basics.ts';
import {
  abbreviationSchema,
  externalContextSchema,
  informationSystemSchema,
  legalReferenceSchema,
  odditySchema,
  openQuestionSchema,
  otherActorSchema,
  passageSchema,
  purposeSchema,
  sourceSchema,
  structuralNumberSchema,
  type treatmentSchema,
} from './schema-document.ts';
import { clauseSchema, dutySchema, responsibilitySchema, taskSchema } from './schema-duties.ts';
import { indicatorSchema, measureSchema, qualitativeTargetSchema } from './schema-indicators.ts';

/**
 * The shape of a plan file (`domain/plans/*.json`). The JSON schema that stands beside the plans is
 * generated from this file; `check.ts` turns its findings into words. Types come from here with
 * `import type`, so that a page that only reads plans never loads zod.
 */

export {
  clauseSchema,
  dutySchema,
  indicatorSchema,
  legalReferenceSchema,
  measureSchema,
  odditySchema,
  openQuestionSchema,
  ownerSchema,
  qualitativeTargetSchema,
  quoteSchema,
  responsibilitySchema,
  taskSchema,
};

export const areaSchema = z
  .object({
    code: code.describe('Mã lĩnh vực.'),
    name: z.string().min(1).describe('Tên lĩnh vực.'),
    sections: z.string().optional().describe('Các mục của kế hoạch nói về lĩnh vực.'),
    crossCutting: z.boolean().describe('true nếu không phải một trong các nội dung cải cách.'),
    quote: quoteSchema,
  })
  .strict()
  .describe('Một lĩnh vực.');

export const memberSchema = z
  .object({
    code: code.describe('Mã đơn vị thành viên, ví dụ DV6-01.'),
    name: z.string().min(1).describe('Tên đơn vị thành viên.'),
    placeholder: z.boolean().describe('true: tên tạm, điều phối viên sẽ đổi tên.'),
    from: day.optional().describe('Ngày đầu tiên đơn vị có mặt; không ghi nếu có từ đầu kế hoạch.'),
    until: day.optional().describe('Ngày cuối cùng của đơn vị; kỳ kết thúc sau ngày này không có đơn vị.'),
  })
  .strict()
  .describe('Một thành viên của nhóm; có báo cáo riêng.');

export const unitSchema = z
  .object({
    code: code.describe('Mã đơn vị.'),
    name: z.string().min(1).describe('Tên đơn vị.'),
    section: z.string().optional().describe('Mục của kế hoạch giao việc cho đơn vị.'),
    kind: z
      .enum(['office', 'service', 'requested', 'village'])
      .describe(
        'office: phòng, văn phòng; service: đơn vị sự nghiệp; requested: được đề nghị phối hợp, không giao việc; village: thôn.',
      ),
    coordinator: z.boolean().optional().describe('true cho đơn vị tổng hợp, báo cáo.'),
    group: z.boolean().describe('true nếu là nhóm đơn vị; chỉ thành viên mới có báo cáo.'),
    members: z.array(memberSchema).optional().describe('Thành viên của nhóm.'),
    note: z.string().optional().describe('Điều cần lưu ý.'),
    noteEn: z.string().optional().describe('Lưu ý bằng tiếng Anh.'),
    quote: quoteSchema,
  })
  .strict()
  .describe('Một đơn vị hoặc nhóm đơn vị.');

const documentQuotes = z
  .record(z.string(), z.union([quoteSchema, z.array(quoteSchema)]))
  .describe('Các câu nhận dạng văn bản.');

export const planChangeSchema = z
  .object({
    kind: z
      .enum(['renamed', 'split', 'merged', 'withdrawn', 'new'])
      .describe('renamed: đổi mã; split: tách; merged: gộp; withdrawn: bỏ; new: thêm mới.'),
    from: z.array(code).describe('Mã ở bản trước; rỗng nếu thêm mới.'),
    to: z.array(code).describe('Mã ở bản này; rỗng nếu bỏ.'),
    note: z.string().optional().describe('Giải thích cho người nhập: số liệu cũ chuyển thế nào.'),
  })
  .strict()
  .describe('Một thay đổi của chỉ tiêu, mục tiêu hoặc vế câu so với bản trước.');

export const planSchema = z
  .object({
    $schema: z.string().optional().describe('Đường dẫn đến tệp JSON schema, để trình soạn thảo gợi ý.'),
    version: z
      .string()
      .regex(/^[A-Za-z0-9_-]{1,64}$/)
      .describe('Phiên bản của tệp kế hoạch; đổi mỗi khi nội dung đổi.'),
    replaces: z
      .object({
        version: z
          .string()
          .regex(/^[A-Za-z0-9_-]{1,64}$/)
          .describe('Phiên bản mà tệp này thay thế.'),
        keys: z
          .record(z.string().min(1).max(100), z.string().min(1).max(100).nullable())
          .describe('Mã số liệu đã đổi: mã cũ → mã mới; null: không còn.'),
        changes: z.array(planChangeSchema).optional().describe('Các thay đổi, viết cho người đọc.'),
      })
      .strict()
      .optional()
      .describe('Bản kế hoạch trước và cách chuyển mã số liệu sang bản này.'),
    commune: z
      .object({
        name: z.string().min(1).describe('Tên xã, phường, đặc khu; điều phối viên đổi được.'),
        kind: z.enum(['xã', 'phường', 'đặc khu']).describe('Loại đơn vị hành chính.'),
        province: z.string().min(1).describe('Tên tỉnh, thành phố.'),
      })
      .strict()
      .describe('Xã, phường, đặc khu thực hiện kế hoạch.'),
    years: z
      .object({ from: z.int().describe('Năm đầu.'), to: z.int().describe('Năm cuối.') })
      .strict()
      .describe('Các năm của kế hoạch.'),
    source: sourceSchema.optional(),
    document: documentQuotes,
    areas: z.array(areaSchema).min(1).describe('Các lĩnh vực.'),
    units: z.array(unitSchema).min(1).describe('Các đơn vị ở phần tổ chức thực hiện.'),
    indicators: z.array(indicatorSchema).min(1).describe('Các chỉ tiêu có số.'),
    qualitativeTargets: z.array(qualitativeTargetSchema).describe('Các mục tiêu định tính.'),
    tasks: z.array(taskSchema).min(1).describe('Các nhiệm vụ, giải pháp.'),
    responsibilities: z.array(responsibilitySchema).describe('Trách nhiệm của các đơn vị.'),
    reportingDuties: z.array(dutySchema).describe('Các việc báo cáo.'),
    budgetDuties: z.array(dutySchema).describe('Các việc về kinh phí.'),
    legalReferences: z.array(legalReferenceSchema).describe('Các văn bản được viện dẫn.'),
    oddities: z.array(odditySchema).describe('Các điểm khác thường trong văn bản.'),
    openQuestions: z.array(openQuestionSchema).describe('Các nội dung cần thống nhất.'),
    preamble: z.array(passageSchema).optional().describe('Phần căn cứ mở đầu.'),
    purposes: z.array(purposeSchema).optional().describe('Mục đích, yêu cầu.'),
    otherActors: z.array(otherActorSchema).optional().describe('Các cơ quan, người khác được nhắc đến.'),
    recipients: z.array(passageSchema).optional().describe('Nơi nhận.'),
    informationSystems: z.array(informationSystemSchema).optional().describe('Các hệ thống thông tin.'),
    structuralNumbers: z.array(structuralNumberSchema).optional().describe('Các con số về cấu trúc.'),
    abbreviations: z.array(abbreviationSchema).optional().describe('Các chữ viết tắt.'),
    structure: z.array(passageSchema).optional().describe('Các đề mục của văn bản.'),
    externalContext: z
      .array(externalContextSchema)
      .optional()
      .describe('Kỳ báo cáo theo hướng dẫn của cấp trên.'),
  })
  .strict()
  .describe('Tệp kế hoạch cải cách hành chính của một xã, phường, đặc khu.');

export type Quote = z.infer<typeof quoteSchema>;
export type Owner = z.infer<typeof ownerSchema>;
export type Area = z.infer<typeof areaSchema>;
export type Member = z.infer<typeof memberSchema>;
export type Unit = z.infer<typeof unitSchema>;
export type Measure = z.infer<typeof measureSchema>;
export type Indicator = z.infer<typeof indicatorSchema>;
export type QualitativeTarget = z.infer<typeof qualitativeTargetSchema>;
export type Clause = z.infer<typeof clauseSchema>;
export type Task = z.infer<typeof taskSchema>;
export type Responsibility = z.infer<typeof responsibilitySchema>;
export type Duty = z.infer<typeof dutySchema>;
export type LegalReference = z.infer<typeof legalReferenceSchema>;
export type Oddity = z.infer<typeof odditySchema>;
export type Treatment = z.infer<typeof treatmentSchema>;
export type OpenQuestion = z.infer<typeof openQuestionSchema>;
export type PlanChange = z.infer<typeof planChangeSchema>;
/** A plan file; what a commune works with may have tasks of its own beside it. */
export type Plan = z.infer<typeof planSchema> & { ownTasks?: OwnTask[] };
