import { z } from 'zod';
import { areaOrAll, basis, code, item, named, ownerSchema, quoteSchema } from './schema-basics.ts';

const kind = <Kind extends string>(name: Kind, meaning: string) => z.literal(name).describe(meaning);
const numerator = named.describe('Tử số.');
const denominator = named.describe('Mẫu số.');
const measureName = z.string().min(1).describe('Tên đại lượng mà người nhập nhìn thấy.');

export const measureSchema = z
  .discriminatedUnion('kind', [
    z
      .object({ kind: kind('ratio', 'Tỷ lệ: tử số chia mẫu số.'), numerator, denominator })
      .strict()
      .describe('Tỷ lệ.'),
    z
      .object({
        kind: kind('survey', 'Khảo sát: số phiếu của năm mức.'),
        levels: z.array(z.string().min(1)).length(5).describe('Năm mức, từ thấp đến cao.'),
        numerator: numerator.describe('Số phiếu được tính là hài lòng.'),
        denominator: denominator.describe('Số phiếu hợp lệ.'),
      })
      .strict()
      .describe('Khảo sát.'),
    z
      .object({
        kind: kind('level', 'Cấp độ đạt được.'),
        name: measureName,
        max: z.int().positive().describe('Cấp độ cao nhất có thể nhập.'),
      })
      .strict()
      .describe('Cấp độ.'),
    z
      .object({
        kind: kind('change', 'Mức tăng, giảm so với số gốc.'),
        current: named.describe('Số của kỳ này.'),
        baseline: z
          .object({
            name: z.string().min(1).describe('Đếm chính xác cái gì.'),
            value: z
              .number()
              .positive()
              .optional()
              .describe('Số gốc của cả xã, khi đã thống nhất; khi đó đơn vị không nhập số gốc.'),
          })
          .strict()
          .describe('Số gốc để so sánh.'),
        direction: z
          .enum(['decrease', 'increase'])
          .describe('decrease: mục tiêu là giảm; increase: mục tiêu là tăng.'),
      })
      .strict()
      .describe('Mức tăng, giảm.'),
    z
      .object({ kind: kind('yes', 'Có hoặc không.'), name: measureName })
      .strict()
      .describe('Có hoặc không.'),
    z
      .object({
        kind: kind('checklist', 'Danh mục, mỗi mục có hoặc không.'),
        name: measureName,
        items: z.array(item).min(1).describe('Các mục của danh mục; điều phối viên sửa được.'),
      })
      .strict()
      .describe('Danh mục.'),
  ])
  .describe('Cách đo: lưu các thành phần, không bao giờ chỉ lưu tỷ lệ.');

export const indicatorSchema = z
  .object({
    code: code.describe('Mã chỉ tiêu.'),
    area: code.describe('Mã lĩnh vực.'),
    section: z.string().describe('Mục của kế hoạch có chỉ tiêu này.'),
    name: z.string().min(1).describe('Tên gọi ngắn.'),
    wording: z.string().min(1).describe('Phần câu nói về chỉ tiêu này, nguyên văn.'),
    unit: z.string().min(1).describe('Đơn vị tính: %, cấp độ.'),
    measure: measureSchema,
    target: z
      .object({
        value: z.number().describe('Giá trị phải đạt, theo đơn vị tính của chỉ tiêu.'),
        operator: z.literal('>=').describe('Đạt khi kết quả lớn hơn hoặc bằng giá trị này.'),
        operatorBasis: basis,
        text: z.string().describe('Cách văn bản viết phép so sánh.'),
      })
      .strict()
      .describe('Mục tiêu.'),
    phase: z
      .object({
        from: z.int().describe('Năm đầu của giai đoạn.'),
        to: z.int().describe('Năm cuối của giai đoạn.'),
        basis: basis.describe('inferred nếu văn bản không nêu giai đoạn.'),
        text: z.string().optional().describe('Cách văn bản viết giai đoạn, nguyên văn.'),
      })
      .strict()
      .describe('Giai đoạn phải đạt mục tiêu.'),
    milestones: z
      .record(z.string().regex(/^\d{4}$/), z.number())
      .optional()
      .describe('Mốc hằng năm, theo năm; năm không có mốc thì xét theo mục tiêu của giai đoạn.'),
    acrossUnits: z
      .enum(['ratio-of-sums', 'single-source', 'obliged-yes', 'checklist-all', 'money-rate'])
      .describe('Cách tổng hợp giữa các đơn vị; không bao giờ lấy trung bình các tỷ lệ.'),
    acrossUnitsNote: z.string().optional().describe('Cách tổng hợp giữa các đơn vị, viết cho người đọc.'),
    acrossPeriods: z
      .enum(['snapshot', 'cumulative', 'survey', 'level', 'annual-baseline'])
      .describe('Ý nghĩa của số liệu trong kỳ; các kỳ của một năm không bao giờ cộng lại.'),
    acrossPeriodsNote: z.string().optional().describe('Ý nghĩa của số liệu trong kỳ, viết cho người đọc.'),
    owners: z.array(ownerSchema).min(1).describe('Các đơn vị liên quan và vai trò.'),
    reportedBy: z.array(code).min(1).describe('Đơn vị nhập số liệu (nhóm: mọi thành viên của nhóm).'),
    breakdown: z
      .object({
        items: z.array(item).min(1).describe('Các phần.'),
        rule: z.enum(['parts-within-whole']).describe('parts-within-whole: không phần nào lớn hơn toàn bộ.'),
      })
      .strict()
      .optional()
      .describe('Phân tổ: mỗi phần nhập riêng, không phần nào lớn hơn toàn bộ.'),
    subsetOf: code.optional().describe('Mã chỉ tiêu mà chỉ tiêu này là một phần.'),
    formula: z.string().optional().describe('Công thức đề xuất, viết cho người đọc.'),
    notes: z.array(z.string()).optional().describe('Điều cần lưu ý khi nhập và đọc số liệu.'),
    notesEn: z.array(z.string()).optional().describe('Các lưu ý bằng tiếng Anh.'),
    quote: quoteSchema,
  })
  .strict()
  .describe('Một chỉ tiêu có số.');

export const qualitativeTargetSchema = z
  .object({
    code: code.describe('Mã mục tiêu định tính.'),
    area: areaOrAll,
    section: z.string().describe('Mục của kế hoạch có mục tiêu này.'),
    tracking: z.string().describe('Cách theo dõi đề xuất.'),
    trackingEn: z.string().optional().describe('Cách theo dõi bằng tiếng Anh.'),
    reportedBy: z.array(code).min(1).describe('Đơn vị báo cáo về mục tiêu.'),
    basis: basis.optional().describe('Căn cứ của đơn vị báo cáo: theo đơn vị chủ trì lĩnh vực.'),
    evidence: z.array(quoteSchema).optional().describe('Các câu làm căn cứ.'),
    quote: quoteSchema,
  })
  .strict()
  .describe('Một mục tiêu định tính.');
