/** Control characters but tab and line feed, halves of characters, what is no character, and what looks like an escape. */
const FORBIDDEN = /(?![\t\n\u007F-\u009F])\p{Cc}|[\uFFFE\uFFFF]|\p{Surrogate}|_(?=x[0-9A-Fa-f]{4}_)/gu;
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

const hex = (text: string): string => `_x${text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/**
 * Text as the format's own escape has it: what XML cannot hold becomes `_xHHHH_`, and a text that already looks so is
 * protected from being read back as a character. A carriage return is escaped too: XML readers turn it into a line feed.
 */
export function escapeText(text: string): string {
  return text.replace(FORBIDDEN, hex);
}

export function unescapeText(text: string): string {
  return text.includes('_x')
    ? text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

export function xmlText(text: string): string {
  return /[&<>]/.test(text) ? text.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign) : text;
}

/** Line breaks and tabs as references: an XML reader turns raw ones in attributes into blanks. */
export function xmlAttribute(text: string): string {
  return /[&<>"\t\n\r]/.test(text) ? text.replace(/[&<>"\t\n\r]/g, (sign) => ENTITIES[sign] ?? sign) : text;
}

/** ` name="value"` for each value that is not undefined. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  let text = '';
  for (const [name, value] of Object.entries(values))
    if (value !== undefined) text += ` ${name}="${typeof value === 'number' ? value : xmlAttribute(value)}"`;
  return text;
}
