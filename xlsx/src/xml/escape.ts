/** Control characters but tab and line feed, halves of characters, what is no character, and what looks like an escape. */
const FORBIDDEN = /(?![\t\n\u007F-\u009F])\p{Cc}|[\uFFFE\uFFFF]|\p{Surrogate}|_(?=x[0-9A-Fa-f]{4}_)/gu;
const ESCAPE_LENGTH = '_xHHHH_'.length;
const UNDERSCORE = 95;

const hex = (text: string): string => `_x${text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/**
 * Text as the format's own escape has it: what XML cannot hold becomes `_xHHHH_`, and a text that already looks so is
 * protected from being read back as a character. A carriage return is escaped too: XML readers turn it into a line feed.
 */
export function escapeText(text: string): string {
  return text.replace(FORBIDDEN, hex);
}

export function unescapeText(text: string): string {
  let at = text.indexOf('_x');
  if (at < 0) return text;
  let plain = '';
  let from = 0;
  // A loop, not a replacement by pattern: a text of nothing but escapes would cost it seconds and much memory.
  for (; at >= 0; at = text.indexOf('_x', at + 1)) {
    const code = text.charCodeAt(at + 6) === UNDERSCORE ? hexDigits(text, at + 2) : -1;
    if (code < 0 || at < from) continue;
    plain += text.slice(from, at) + String.fromCharCode(code);
    from = at + ESCAPE_LENGTH;
  }
  return plain + text.slice(from);
}

/** The number in four digits, or -1. */
function hexDigits(text: string, from: number): number {
  let value = 0;
  for (let i = from; i < from + 4; i++) {
    const code = text.charCodeAt(i);
    const digit =
      code >= 48 && code <= 57 ? code - 48 : (code | 32) >= 97 && (code | 32) <= 102 ? (code | 32) - 87 : -1;
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value;
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
