import { MARK_ERROR, MARK_WARNING, NO_DATA, NONE_ARISING } from './words.ts';

/**
 * Live formulas of column Dấu, with `{column}` for the cells of the row and `{column@code}` for those of
 * another. They show what `warningsOf` and the reader find in one row, while people type.
 */

const error = (text: string): string => `"${MARK_ERROR}: ${text}"`;
const review = (text: string): string => `"${MARK_WARNING}: ${text}"`;

/** The first of the findings that holds. */
const firstOf = (findings: readonly (readonly [condition: string, text: string])[]): string =>
  `=${findings.reduceRight((rest, [condition, text]) => `IF(${condition},${text},${rest})`, '""')}`;

const marked = `OR({status}="${NONE_ARISING}",{status}="${NO_DATA}")`;

function numberFindings(cells: readonly string[], whole: boolean): (readonly [string, string])[] {
  const list = cells.join(',');
  const any = (condition: (cell: string) => string): string => `OR(${cells.map(condition).join(',')})`;
  return [
    [`COUNTA(${list})>COUNT(${list})`, error('có ô không phải số')],
    [`${any((cell) => `N(${cell})<0`)}`, error('số âm')],
    ...(whole ? [[any((cell) => `INT(N(${cell}))<>N(${cell})`), error('phải là số nguyên')] as const] : []),
    ...(cells.length > 1
      ? [[`AND(COUNT(${list})>0,COUNT(${list})<${cells.length})`, review('nhập chưa đủ')] as const]
      : []),
    [`AND(COUNT(${list})>0,${marked})`, review('có số mà ghi là không có')],
  ];
}

/**
 * @param share whether the numerator is part of the denominator
 * @param whole row that this one is part of ("trong đó")
 */
export const ratioMark = (share: boolean, whole: string | null = null): string =>
  firstOf([
    ...numberFindings(['{numerator}', '{denominator}'], false),
    ...(share
      ? [
          [
            'AND(COUNT({numerator},{denominator})=2,N({numerator})>N({denominator}))',
            error('tử lớn hơn mẫu'),
          ] as const,
        ]
      : []),
    ...(whole === null
      ? []
      : [
          [
            `AND(COUNT({numerator},{denominator},{numerator@${whole}},{denominator@${whole}})=4,OR(N({numerator})>N({numerator@${whole}}),N({denominator})>N({denominator@${whole}})))`,
            error(`lớn hơn ${whole}`),
          ] as const,
        ]),
  ]);

/** @param max the highest level; null for money, which has no highest figure and may have decimals */
export const figureMark = (max: number | null): string =>
  firstOf([
    ...numberFindings(['{numerator}'], max !== null),
    ...(max === null ? [] : [[`N({numerator})>${max}`, error(`lớn hơn ${max}`)] as const]),
  ]);

export function checklistMark(cells: readonly string[]): string {
  const answered = cells.map((cell) => `COUNTIF(${cell},"Có")+COUNTIF(${cell},"Không")`).join('+');
  const filled = `COUNTA(${cells.join(',')})`;
  return firstOf([
    [`${filled}>${answered}`, error('chọn Có hoặc Không')],
    ...(cells.length > 1
      ? [[`AND(${filled}>0,${filled}<${cells.length})`, review('nhập chưa đủ')] as const]
      : []),
    [`AND(${filled}>0,${marked})`, review('có số mà ghi là không có')],
  ]);
}

/** @param whole row that this one is part of ("trong đó") */
export function surveyMark(whole: string | null): string {
  const levels = ['{c1}', '{c2}', '{c3}', '{c4}', '{c5}'];
  const within = (of: (column: string) => string): string =>
    `OR(N({c1})+N({c2})+N({c3})+N({c4})+N({c5})>N(${of('c1')})+N(${of('c2')})+N(${of('c3')})+N(${of('c4')})+N(${of('c5')}),N({c4})+N({c5})>N(${of('c4')})+N(${of('c5')}))`;
  const all = whole === null ? '' : levels.map((level) => level.replace('}', `@${whole}}`)).join(',');
  return firstOf([
    ...numberFindings(levels, true),
    ...(whole === null
      ? []
      : [
          [
            `AND(COUNT(${levels.join(',')})=5,COUNT(${all})=5,${within((column) => `{${column}@${whole}}`)})`,
            error('lớn hơn toàn bộ'),
          ] as const,
        ]),
  ]);
}

/** Texts that still say what they said the period before. */
const unchanged = (...pairs: readonly (readonly [now: string, before: string])[]) =>
  [
    `OR(${pairs.map(([now, before]) => `AND(LEN({${now}})>0,{${now}}={${before}})`).join(',')})`,
    review('chưa cập nhật'),
  ] as const;

export const taskMark = (): string =>
  firstOf([
    ['COUNTA({percent})>COUNT({percent})', error('tiến độ không phải số')],
    ['OR(N({percent})<0,N({percent})>1)', error('tiến độ từ 0 đến 100%')],
    ['AND(COUNT({percent})=1,LEFT({status},10)="Hoàn thành",N({percent})<1)', review('tiến độ dưới 100%')],
    unchanged(['result', 'previous'], ['difficulty', 'previousDifficulty'], ['proposal', 'previousProposal']),
  ]);

export const cooperationMark = (): string =>
  firstOf([['LEN({cooperation})>4000', error('dài quá 4000 chữ')], unchanged(['cooperation', 'previous'])]);

export const targetMark = (): string =>
  firstOf([['LEN({result})>4000', error('dài quá 4000 chữ')], unchanged(['result', 'previous'])]);

/** @param free the row has a name of its own */
export function budgetMark(free: boolean): string {
  const cells = ['{estimate}', '{allocated}', '{disbursed}'];
  const list = cells.join(',');
  return firstOf([
    [`COUNTA(${list})>COUNT(${list})`, error('có ô không phải số')],
    [`OR(${cells.map((cell) => `N(${cell})<0`).join(',')})`, error('số âm')],
    ['AND(COUNT({estimate},{allocated})=2,N({allocated})>N({estimate}))', review('phân bổ lớn hơn dự toán')],
    [
      'AND(COUNT({allocated},{disbursed})=2,N({disbursed})>N({allocated}))',
      review('giải ngân lớn hơn phân bổ'),
    ],
    ...(free ? [[`AND(COUNT(${list})>0,LEN({name})=0)`, review('chưa ghi nội dung')] as const] : []),
  ]);
}
