import fc from 'fast-check';
import type { XlsxConditional, XlsxProtection, XlsxRule, XlsxValidation } from '../model/rules.ts';
import { arbitraryColor, arbitraryRange, arbitraryText } from './arbitrary-values.ts';

const formula = fc.constantFrom('0', '$B2*2', 'LEN(A1)<5', 'Danh_mục');
const oneBound = fc.record({
  operator: fc.constantFrom('equal', 'notEqual', 'greaterThan', 'lessThanOrEqual' as const),
  formula1: formula,
});
const twoBounds = fc.record({
  operator: fc.constantFrom('between', 'notBetween' as const),
  formula1: formula,
  formula2: formula,
});
const bounds = fc.oneof(oneBound, twoBounds);

const rule: fc.Arbitrary<XlsxRule> = fc.oneof(
  fc.constant({ kind: 'any' as const }),
  fc.record({
    kind: fc.constant('list' as const),
    source: fc.constantFrom('CCHC_CO_KHONG', "'Chỉ tiêu'!$A$1:$A$9"),
    dropDown: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('inline-list' as const),
    values: fc.uniqueArray(fc.constantFrom('Có', 'Không', 'Chưa có số liệu', 'a & b'), { minLength: 1 }),
    dropDown: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('custom' as const), formula }),
  fc
    .tuple(fc.constantFrom('whole', 'decimal', 'date', 'time', 'textLength' as const), bounds)
    .map(([kind, rest]) => ({ kind, ...rest })),
);

const ranges = fc.array(arbitraryRange, { minLength: 1, maxLength: 2 });
const words = fc.record({ title: arbitraryText.map((text) => text.slice(0, 32)), text: arbitraryText });

export const arbitraryValidation: fc.Arbitrary<XlsxValidation> = fc.record({
  ranges,
  rule,
  allowBlank: fc.boolean(),
  prompt: fc.option(words.filter(({ title, text }) => title !== '' || text !== '')),
  alert: fc.option(
    fc
      .tuple(words, fc.constantFrom('stop', 'warning', 'information' as const))
      .map(([text, style]) => ({ ...text, style })),
  ),
});

export const arbitraryConditional: fc.Arbitrary<XlsxConditional> = fc.record({
  ranges,
  rule: fc.oneof(
    fc.record({ kind: fc.constant('expression' as const), formula }),
    bounds.map((rest) => ({ kind: 'cellIs' as const, ...rest })),
  ),
  look: fc.record({
    fill: fc.option(arbitraryColor),
    fontColor: fc.option(arbitraryColor),
    bold: fc.boolean(),
    italic: fc.boolean(),
    strikethrough: fc.boolean(),
  }),
  stopIfTrue: fc.boolean(),
});

const ALLOWED = [
  'selectLockedCells',
  'selectUnlockedCells',
  'formatCells',
  'formatColumns',
  'formatRows',
  'insertColumns',
  'insertRows',
  'insertHyperlinks',
  'deleteColumns',
  'deleteRows',
  'sort',
  'autoFilter',
  'pivotTables',
  'editObjects',
  'editScenarios',
] as const;

export const arbitraryProtection: fc.Arbitrary<XlsxProtection> = fc
  .tuple(
    fc.tuple(...ALLOWED.map(() => fc.boolean())),
    fc.option(
      fc.constant({ algorithmName: 'SHA-512', hashValue: 'YWJj', saltValue: 'ZGVm', spinCount: '100000' }),
    ),
  )
  .map(([values, passwordHash]) => ({
    ...(Object.fromEntries(ALLOWED.map((name, i) => [name, values[i]])) as Omit<
      XlsxProtection,
      'passwordHash'
    >),
    passwordHash,
  }));
