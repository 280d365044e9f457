/** How this computer writes numbers, dates and lists. It belongs to the machine, never to the file. */
export interface Locale {
  readonly name: 'vi-VN' | 'en-US';
  readonly decimal: '.' | ',';
  readonly thousands: '.' | ',';
  /** between the arguments of a formula that a person types */
  readonly list: ',' | ';';
  readonly dateOrder: 'dmy' | 'mdy';
  /** number format a typed date gets */
  readonly shortDate: string;
  readonly currency: string;
}

export const LOCALES: Readonly<Record<Locale['name'], Locale>> = {
  'vi-VN': {
    name: 'vi-VN',
    decimal: ',',
    thousands: '.',
    list: ';',
    dateOrder: 'dmy',
    shortDate: 'dd/mm/yyyy',
    currency: '₫',
  },
  'en-US': {
    name: 'en-US',
    decimal: '.',
    thousands: ',',
    list: ',',
    dateOrder: 'mdy',
    shortDate: 'm/d/yyyy',
    currency: '$',
  },
};
