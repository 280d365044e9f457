import { z } from 'zod';
import { code, ownerSchema, quoteSchema } from './schema-basics.ts';

export const clauseSchema = z
  .object({
    code: code.describe('Mã vế câu: mã nhiệm vụ, dấu chấm, chữ cái.'),
    text: z.string().min(1).describe('Vế câu, nguyên văn.'),
    owners: z
      .array(ownerSchema)
      .min(1)
      .optional()
      .describe('Đơn vị của riêng vế câu; không ghi thì theo nhiệm vụ.'),
  })
  .strict()
  .describe('Một vế câu của nhiệm vụ, có kết quả báo cáo riêng.');

export const taskSchema = z
  .object({
    code: code.describe('Mã nhiệm vụ.'),
    area: code.describe('Mã lĩnh vực.'),
    clauses: z.array(clauseSchema).min(1).describe('Các vế câu.'),
    owners: z.array(ownerSchema).min(1).describe('Đơn vị chủ trì và phối hợp.'),
    timingWords: z.array(z.string()).describe('Từ chỉ thời gian có trong câu.'),
    deadline: z.string().nullable().describe('Thời hạn như văn bản viết; null nếu văn bản không nêu.'),
    product: z.string().nullable().describe('Sản phẩm như văn bản viết; null nếu văn bản không nêu.'),
    indicators: z.array(code).describe('Chỉ tiêu số nằm trong câu.'),
    quote: quoteSchema,
  })
  .strict()
  .describe('Một nhiệm vụ, giải pháp.');

export const responsibilitySchema = z
  .object({
    code: code.describe('Mã trách nhiệm.'),
    unit: code.or(z.literal('ALL')).describe('Mã đơn vị; ALL nếu giao cho nhiều đơn vị không nêu tên.'),
    unitText: z.string().optional().describe('Cách văn bản gọi khi không nêu tên đơn vị.'),
    role: z.string().describe('Vai trò theo lời văn bản.'),
    area: z.string().describe('Mã lĩnh vực; ALL nếu về toàn bộ kế hoạch; NONE nếu không thuộc lĩnh vực nào.'),
    periodicity: z.string().nullable().describe('Định kỳ theo văn bản; null nếu không nêu.'),
    overlapsWith: z.array(z.string()).describe('Mã các điểm khác của kế hoạch cùng nói việc này.'),
    note: z.string().optional().describe('Điều cần lưu ý.'),
    noteEn: z.string().optional().describe('Lưu ý bằng tiếng Anh.'),
    quote: quoteSchema,
  })
  .strict()
  .describe('Một trách nhiệm ở phần tổ chức thực hiện.');

export const dutySchema = z
  .object({
    code: code.describe('Mã việc báo cáo hoặc việc kinh phí.'),
    who: z.string().describe('Ai phải làm, viết cho người đọc.'),
    units: z.array(code).describe('Các đơn vị; rỗng nếu văn bản không nêu.'),
    to: z.string().optional().describe('Gửi đến đâu.'),
    content: z.string().optional().describe('Nội dung phải gửi.'),
    periodicity: z.string().nullable().optional().describe('Định kỳ; null nếu văn bản không nêu.'),
    deadline: z.string().nullable().optional().describe('Thời hạn; null nếu văn bản không nêu.'),
    note: z.string().optional().describe('Điều cần lưu ý.'),
    noteEn: z.string().optional().describe('Lưu ý bằng tiếng Anh.'),
    quote: quoteSchema,
  })
  .strict()
  .describe('Một việc báo cáo hoặc việc về kinh phí.');
