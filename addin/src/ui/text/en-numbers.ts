import type { NotANumber } from '@cchc/domain';
import type { Facts } from './explain.ts';

const clip = (text: string | undefined) => (text ? ` “${text}”` : '');
const DIGITS = 'Type digits only, such as 1.234,5. Explanations go into the Notes column.';

const REMEDIES: Record<NotANumber, string> = {
  empty: 'Clear the cell, then type the number.',
  'none-in-words':
    'If you counted and there were none, type 0. If nothing arose or there is no data, leave the cell empty, choose so in the column Ước/Chính thức and give a reason.',
  filler: 'Leave the cell empty while there is no number; type 0 if you counted none.',
  bracketed: 'Take the brackets away: a number in brackets may be read as a negative one.',
  'with-words': 'Leave only digits in the cell; words go into the Notes column.',
  date: 'This cell takes no date. Type a number, such as 12; the date goes into its own column or the Notes.',
  'two-numbers': 'One number a cell. Numerator and denominator have a cell each; to add, type =3+4.',
  unfinished: 'Type digits on both sides of the comma, such as 5,5, or take the last mark away.',
  percent: 'Take % away. This cell takes a count, not a share; the result column works it out.',
  separators: 'A dot between every three digits and a comma before decimals, such as 1.234,5.',
  formula: 'Clear the cell, then type a number or a formula that gives one.',
  words: DIGITS,
};

/** Words for what stands in cells of numbers. */
export const enNumbers = {
  'not-a-number': ({ field, text, why }: Facts) => ({
    reason: `${field || 'This cell'} must be a number; it says${clip(text)}.`,
    remedy: REMEDIES[why as NotANumber] ?? DIGITS,
  }),
  'date-for-number': ({ field, text }: Facts) => ({
    reason: `${field || 'This cell'} must be a number; Excel made a date of it${clip(text)}.`,
    remedy: 'Change the cell format to Number, then type it again.',
  }),
  'ambiguous-number': ({ field, text, first, second }: Facts) => ({
    reason: `${field || 'This cell'} can be read in two ways${clip(text)}${first && second ? `: ${first} or ${second}` : ''}.`,
    remedy:
      'Type it clearly: thousands without a mark, such as 1234; decimals behind the separator of your Excel. Until then this cell is not sent.',
  }),
  'number-as-text': ({ field, text, value }: Facts) => ({
    reason: `${field || 'This cell'} says${clip(text)}, understood as ${value || 'a number'}.`,
    remedy: 'If right, type the number again so that the result can be worked out; if not, correct the cell.',
  }),
};
