import type { WorkbookProperties } from 'hucre';
import type { XlsxWorkbook } from '../model/workbook.ts';
import { escapeText } from '../xml/escape.ts';

const TEXTS = [
  'title',
  'subject',
  'creator',
  'keywords',
  'description',
  'category',
  'company',
  'manager',
  'lastModifiedBy',
] as const;

export function hucreProperties({ properties, customProperties }: XlsxWorkbook): WorkbookProperties {
  const texts = TEXTS.filter((name) => properties[name] !== '').map((name) => [name, properties[name]]);
  const custom = customProperties.map(({ name, value }) => [
    name,
    typeof value === 'string' ? escapeText(value) : value,
  ]);
  return {
    ...Object.fromEntries(texts),
    ...(properties.created && { created: new Date(properties.created) }),
    // Where there is none the library asks the clock; `withoutClock` takes that out again.
    modified: new Date(properties.modified ?? 0),
    ...(custom.length > 0 && { custom: Object.fromEntries(custom) }),
  };
}

/** A time that nobody gave is no time. */
export function withoutClock(coreXml: string, modified: string | null): string {
  return modified ? coreXml : coreXml.replace(/<dcterms:modified.*?<\/dcterms:modified>/, '');
}

/** The file was not made by the library as a program that people could look for. */
export function withoutLibrary(appXml: string): string {
  return appXml.replace(/<Application>.*?<\/Application>/, '');
}

/** Whole numbers beyond 32 bits are written as if they fitted, which no reader accepts. */
export function withWideNumbers(customXml: string): string {
  return customXml.replace(/<vt:i4>(-?\d+)<\/vt:i4>/g, (whole, digits: string) =>
    Number(digits) === (Number(digits) | 0) ? whole : `<vt:r8>${digits}</vt:r8>`,
  );
}
