import { z } from 'zod';
import { code, quoteSchema } from './schema-basics.ts';

/** A sentence of the document that has a code and, where useful, a few words about it. */
const coded = { code: code.describe('Mã, duy nhất trong danh sách này.'), quote: quoteSchema };
const note = z.string().optional().describe('Điều cần lưu ý.');
const noteEn = z.string().optional().describe('Lưu ý bằng tiếng Anh.');

export const legalReferenceSchema = z
  .object({
    ...coded,
    name: z.string().describe('Tên ngắn của văn bản được viện dẫn.'),
    issuer: z.string().nullable().describe('Cơ quan ban hành; null nếu kế hoạch không nêu.'),
    date: z.string().nullable().describe('Ngày ban hành như kế hoạch viết; null nếu không nêu.'),
    note,
    noteEn,
  })
  .strict()
  .describe('Một văn bản được viện dẫn.');

export const treatmentSchema = z
  .object({
    kind: z
      .enum(['decision', 'note'])
      .describe(
        'decision: cần thống nhất, có trên trang Nội dung cần thống nhất; note: chỉ báo người soạn thảo.',
      ),
    product: z.string().min(1).describe('Phần mềm làm gì khi chưa ai quyết định.'),
    productEn: z.string().min(1).optional().describe('Phần mềm làm gì, bằng tiếng Anh.'),
    setting: z
      .string()
      .regex(/^[a-zA-Z]+(\.[A-Za-z0-9._-]+)?$/)
      .optional()
      .describe('Cài đặt làm thay đổi điều đó, kèm mã chỉ tiêu, nhiệm vụ hay nhóm sau dấu chấm.'),
    place: z
      .enum(['calendar', 'appendix'])
      .optional()
      .describe('Nơi quyết định khi không phải một cài đặt: lịch báo cáo, phụ lục nhiệm vụ.'),
  })
  .strict()
  .describe('Điểm này được xử lý thế nào.');

export const odditySchema = z
  .object({
    code: code.describe('Mã điểm cần lưu ý.'),
    kind: z.string().describe('Loại.'),
    kindEn: z.string().optional().describe('Loại, bằng tiếng Anh.'),
    description: z.string().describe('Văn bản có điều gì khác thường.'),
    descriptionEn: z.string().optional().describe('Mô tả bằng tiếng Anh.'),
    handling: z.string().describe('Cách xử lý đề xuất.'),
    handlingEn: z.string().optional().describe('Cách xử lý bằng tiếng Anh.'),
    quotes: z.array(quoteSchema).describe('Các câu liên quan.'),
    treatment: treatmentSchema.optional(),
    note,
  })
  .strict()
  .describe('Một điểm khác thường trong văn bản.');

export const openQuestionSchema = z
  .object({
    code: code.describe('Mã câu hỏi.'),
    question: z.string().describe('Điều cần thống nhất.'),
    questionEn: z.string().optional().describe('Câu hỏi bằng tiếng Anh.'),
    oddities: z.array(code).min(1).describe('Mã các điểm khác thường mà câu hỏi liên quan.'),
    treatment: treatmentSchema.optional(),
  })
  .strict()
  .describe('Một câu hỏi cần cấp có thẩm quyền thống nhất.');

export const passageSchema = z.object(coded).strict().describe('Một đoạn của văn bản.');

export const purposeSchema = z
  .object({ ...coded, kind: z.string().describe('mục đích hoặc yêu cầu.') })
  .strict()
  .describe('Một mục đích hoặc yêu cầu của kế hoạch.');

export const otherActorSchema = z
  .object({
    ...coded,
    role: z.string().describe('Vai trò trong kế hoạch.'),
    roleEn: z.string().optional().describe('Vai trò bằng tiếng Anh.'),
    note,
    noteEn,
  })
  .strict()
  .describe('Cơ quan, người được nhắc đến mà không phải đơn vị ở phần tổ chức thực hiện.');

export const informationSystemSchema = z
  .object({
    ...coded,
    name: z.string().describe('Tên hệ thống.'),
    sourceFor: z.array(code).describe('Mã các chỉ tiêu lấy số liệu từ hệ thống này.'),
    note,
    noteEn,
  })
  .strict()
  .describe('Một hệ thống thông tin được nêu trong kế hoạch.');

export const structuralNumberSchema = z
  .object({ ...coded, value: z.number().describe('Giá trị.'), note, noteEn })
  .strict()
  .describe('Một con số mô tả cấu trúc của kế hoạch, không phải chỉ tiêu.');

export const abbreviationSchema = z
  .object({ ...coded, abbreviation: z.string().describe('Chữ viết tắt.'), note, noteEn })
  .strict()
  .describe('Một chữ viết tắt.');

export const externalContextSchema = z
  .object({
    code: code.describe('Mã kỳ báo cáo.'),
    name: z.string().describe('Tên kỳ.'),
    dataFrom: z.string().describe('Số liệu từ ngày.'),
    dataTo: z.string().describe('Số liệu đến ngày.'),
    sendBy: z.string().describe('Hạn gửi theo hướng dẫn.'),
    sendByEn: z.string().optional().describe('Hạn gửi bằng tiếng Anh.'),
    basis: z.string().describe('Căn cứ, ở ngoài văn bản kế hoạch.'),
    basisEn: z.string().optional().describe('Căn cứ bằng tiếng Anh.'),
    decree: z.string().optional().describe('Mốc số liệu theo nghị định về chế độ báo cáo.'),
    decreeEn: z.string().optional().describe('Mốc số liệu theo nghị định, bằng tiếng Anh.'),
    url: z.string().optional().describe('Trang tham khảo.'),
  })
  .strict()
  .describe('Kỳ báo cáo theo hướng dẫn của cấp trên; không có trong văn bản kế hoạch.');

export const sourceSchema = z
  .object({
    file: z.string().describe('Tên tệp văn bản nguồn.'),
    sha256: z.string().describe('Mã băm SHA-256 của tệp văn bản nguồn.'),
    lines: z.int().positive().describe('Số dòng của tệp.'),
  })
  .strict()
  .describe('Tệp văn bản mà mọi câu nguyên văn được trích ra.');
