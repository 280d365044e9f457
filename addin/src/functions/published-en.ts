/** The same help in English: descriptions of the functions, and of their arguments in order. */
const INDICATOR = 'Code or name of an indicator, e.g. TTHC.02.';
const PERIOD = 'Reporting period: 2026-Q1, Quý I/2026, 6 tháng 2026, or a day in it.';
const UNIT = 'Code or name of a unit; empty = the whole commune.';
const PART = 'Code or name of a part of the breakdown; empty = the whole indicator.';
const MISSING = 'Where there is no value: "#N/A" (default), "trống" (empty) or "lý do" (the reason).';
const INCLUDE =
  'Reports that count: "đã tiếp nhận" (accepted, default), "đã gửi" (sent), "tất cả" (all), "đã phát hành" (issued).';
const AREA = 'Code or name of an area; empty = all.';
const TASK = 'Code of a clause of a task, e.g. III.1.1.a, or its words.';
const FIGURE = [INDICATOR, PERIOD, UNIT, PART, MISSING, INCLUDE];

export const PUBLISHED_EN: Record<string, { description: string; parameters: readonly string[] }> = {
  KET_QUA: {
    description: 'Result of an indicator in a period. Example: =CCHC.KET_QUA("TTHC.02","2026-Q1")',
    parameters: FIGURE,
  },
  TU_SO: {
    description: 'Numerator of an indicator in a period. Example: =CCHC.TU_SO("TTHC.02","2026-Q1")',
    parameters: FIGURE,
  },
  MAU_SO: {
    description: 'Denominator of an indicator in a period. Example: =CCHC.MAU_SO("TTHC.02","2026-Q1")',
    parameters: FIGURE,
  },
  CHI_TIEU: {
    description:
      'Target of an indicator by the plan, or the milestone of a year. Example: =CCHC.CHI_TIEU("TTHC.02")',
    parameters: [INDICATOR, 'Period or year; empty = the target of the phase.'],
  },
  DANH_GIA: {
    description:
      'Verdict on an indicator: met, not met, data missing… Example: =CCHC.DANH_GIA("TTHC.02","2026-Q1")',
    parameters: FIGURE,
  },
  TIEN_DO: {
    description: 'Progress (%) of a task. Example: =CCHC.TIEN_DO("III.1.1.a","2026-Q1")',
    parameters: [TASK, PERIOD, UNIT, MISSING, INCLUDE],
  },
  NHIEM_VU: {
    description: 'A field of a task. Example: =CCHC.NHIEM_VU("III.1.1.a","thời hạn")',
    parameters: [
      TASK,
      'tên (name), lĩnh vực (area), chủ trì (lead), phối hợp (with), người phụ trách (person), thời hạn (deadline), hạn cuối (last day), sản phẩm (product), trạng thái (state), tiến độ (progress), câu văn (sentence).',
      'Reporting period; empty = the open one.',
      UNIT,
      MISSING,
      INCLUDE,
    ],
  },
  BANG: {
    description: 'A whole table of units × indicators, spilled. Example: =CCHC.BANG("kết quả","2026-Q1")',
    parameters: [
      'kết quả (result), tử số (numerator), mẫu số (denominator), đánh giá (verdict) or chỉ tiêu (target).',
      PERIOD,
      AREA,
      MISSING,
      INCLUDE,
    ],
  },
  DS_NHIEM_VU: {
    description: 'List of tasks of a period, spilled. Example: =CCHC.DS_NHIEM_VU("2026-Q1","quá hạn")',
    parameters: [
      PERIOD,
      'quá hạn (late), trong hạn (in time), đang thực hiện (under way), hoàn thành (done), chưa đến hạn (not due), chưa báo cáo (not reported)…; empty = all.',
      UNIT,
      AREA,
      INCLUDE,
    ],
  },
  NGUON: {
    description: 'The sentence of the plan behind an indicator or a task. Example: =CCHC.NGUON("TTHC.02")',
    parameters: ['Code or name of an indicator or a task.'],
  },
};
