import { z } from 'zod';

/** Pieces that every part of the plan's schema shares. */

export const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/);

export const quoteSchema = z
  .object({
    text: z.string().min(1).describe('Câu nguyên văn trong kế hoạch (NFC).'),
    line: z.int().positive().describe('Số dòng, tính từ 1, trong tệp văn bản nguồn của kế hoạch.'),
  })
  .strict()
  .describe('Một câu nguyên văn và vị trí của nó.');

export const basis = z
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
    decided: z
      .boolean()
      .optional()
      .describe('true: do xã thống nhất trong cài đặt, không phải của tệp kế hoạch.'),
  })
  .strict()
  .describe('Một đơn vị cùng vai trò của đơn vị đó và căn cứ của vai trò.');

export const named = z
  .object({ name: z.string().min(1).describe('Đếm chính xác cái gì.') })
  .strict()
  .describe('Một thành phần của phép đo.');

export const item = z
  .object({
    code: code.describe('Mã ngắn, không dấu.'),
    name: z.string().min(1).describe('Tên người dùng nhìn thấy.'),
    basis: basis.optional(),
  })
  .strict()
  .describe('Một mục trong danh mục hoặc một phân tổ.');

/** A day, YYYY-MM-DD. */
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** Areas a row may name besides the areas of the plan. */
export const areaOrAll = code.or(z.literal('ALL')).describe('Mã lĩnh vực; ALL nếu nói về toàn bộ kế hoạch.');
