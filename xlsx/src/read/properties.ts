import type { XlsxCustomProperty, XlsxProperties } from '../model/workbook.ts';
import { unescapeText } from '../xml/escape.ts';
import { child, childrenOf, type XmlElement } from '../xml/tree.ts';

export function readProperties(core: XmlElement | null, app: XmlElement | null): XlsxProperties {
  const text = (root: XmlElement | null, name: string) =>
    unescapeText(child(root ?? undefined, name)?.text ?? '');
  return {
    title: text(core, 'title'),
    subject: text(core, 'subject'),
    creator: text(core, 'creator'),
    keywords: text(core, 'keywords'),
    description: text(core, 'description'),
    category: text(core, 'category'),
    company: text(app, 'Company'),
    manager: text(app, 'Manager'),
    lastModifiedBy: text(core, 'lastModifiedBy'),
    created: timeOf(text(core, 'created')),
    modified: timeOf(text(core, 'modified')),
  };
}

function timeOf(text: string): string | null {
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : new Date(time).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

const NUMBERS = new Set([
  'i1',
  'i2',
  'i4',
  'i8',
  'int',
  'ui1',
  'ui2',
  'ui4',
  'ui8',
  'uint',
  'r4',
  'r8',
  'decimal',
]);

export function readCustomProperties(root: XmlElement | null): XlsxCustomProperty[] {
  return childrenOf(root ?? undefined, 'property').flatMap(
    ({ attributes, children: [value] }): XlsxCustomProperty[] => {
      const { name } = attributes;
      if (name === undefined || !value) return [];
      if (value.name === 'bool')
        return [{ name, value: value.text.trim() === 'true' || value.text.trim() === '1' }];
      if (NUMBERS.has(value.name)) return [{ name, value: Number(value.text) }];
      return [{ name, value: unescapeText(value.text) }];
    },
  );
}
