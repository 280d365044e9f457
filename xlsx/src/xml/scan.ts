import { XlsxError } from '../errors.ts';

export interface XmlHandler {
  /** `raw`: the attributes as written; `parseAttributes` reads them when they are wanted. */
  open(name: string, raw: string): void;
  close(name: string): void;
  text(text: string): void;
}

const PREDEFINED = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }));
const MAX_DEPTH = 200;
/** A cell holds 32,767 characters, at most 9 times as many when each is escaped; parts of our own may have longer texts. */
const MAX_TEXT = 2_000_000;
const MAX_TAG = 1_000_000;

const broken = (part: string) => new XlsxError('broken-xml', { part });
const tooLong = (part: string, limit: number) => new XlsxError('too-much-data', { part, limit });

/** Prefixes say nothing here: the format never uses one local name for two things in one place. */
export function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** Only the five entities of XML itself and numbers: there is nothing that could expand. */
export function decodeEntities(text: string, part: string): string {
  let at = text.indexOf('&');
  if (at < 0) return text;
  let decoded = '';
  let from = 0;
  for (; at >= 0; at = text.indexOf('&', from)) {
    const end = text.indexOf(';', at);
    if (end < 0 || end - at > 10) throw broken(part);
    decoded += text.slice(from, at) + entity(text.slice(at + 1, end), part);
    from = end + 1;
  }
  return decoded + text.slice(from);
}

function entity(name: string, part: string): string {
  const sign = PREDEFINED.get(name);
  if (sign !== undefined) return sign;
  const digits = /^#(?:(\d{1,7})|x([0-9A-Fa-f]{1,6}))$/.exec(name);
  const code = digits ? Number(digits[1] ?? `0x${digits[2]}`) : Number.NaN;
  if (!(code <= 0x10ffff)) throw broken(part);
  return String.fromCodePoint(code);
}

/** Attributes by local name. `xmlns` declarations are dropped. */
export function parseAttributes(raw: string, part: string): Record<string, string> {
  const found: Record<string, string> = {};
  const pattern = /\s+([^\s=/<>"']+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
  let end = 0;
  for (let match = pattern.exec(raw); match; match = pattern.exec(raw)) {
    end = pattern.lastIndex;
    const name = match[1] ?? '';
    if (!name.startsWith('xmlns')) found[localName(name)] = decodeEntities(match[2] ?? match[3] ?? '', part);
  }
  if (raw.slice(end).trim() !== '') throw broken(part);
  return found;
}

/**
 * Reads well-formed XML from front to back and refuses anything else: a tag left open, closed twice or cut off, a document
 * type (the format forbids them, and entities are how small files become large), text after the root.
 */
export function scanXml(xml: string, part: string, handler: XmlHandler): void {
  const stack: string[] = [];
  let roots = 0;
  let at = xml.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < xml.length) {
    const tag = xml.indexOf('<', at);
    if (tag !== at) {
      if ((tag < 0 ? xml.length : tag) - at > MAX_TEXT) throw tooLong(part, MAX_TEXT);
      const text = xml.slice(at, tag < 0 ? xml.length : tag);
      if (stack.length > 0) handler.text(decodeEntities(text, part));
      else if (text.trim() !== '') throw broken(part);
      if (tag < 0) break;
    }
    const next = xml.charCodeAt(tag + 1);
    if (next === 63) at = after(xml, '?>', tag, part);
    else if (next === 33) at = special(xml, tag, part, stack, handler);
    else {
      const end = endOfTag(xml, tag, part);
      at = end + 1;
      if (end - tag > MAX_TAG) throw tooLong(part, MAX_TAG);
      if (next === 47) {
        const name = xml.slice(tag + 2, end).trimEnd();
        if (stack.pop() !== name) throw broken(part);
        handler.close(localName(name));
        continue;
      }
      const empty = xml.charCodeAt(end - 1) === 47;
      const body = xml.slice(tag + 1, empty ? end - 1 : end);
      const blank = body.search(/\s/);
      const name = blank < 0 ? body : body.slice(0, blank);
      if (name === '' || (stack.length === 0 && roots++ > 0) || stack.length >= MAX_DEPTH) throw broken(part);
      handler.open(localName(name), blank < 0 ? '' : body.slice(blank));
      if (empty) handler.close(localName(name));
      else stack.push(name);
    }
  }
  if (stack.length > 0 || roots !== 1) throw broken(part);
}

function after(xml: string, mark: string, from: number, part: string): number {
  const end = xml.indexOf(mark, from + 2);
  if (end < 0) throw broken(part);
  return end + mark.length;
}

function special(
  xml: string,
  tag: number,
  part: string,
  stack: readonly string[],
  handler: XmlHandler,
): number {
  if (xml.startsWith('<!--', tag)) return after(xml, '-->', tag + 2, part);
  if (!xml.startsWith('<![CDATA[', tag)) throw new XlsxError('forbidden-xml', { part });
  const end = after(xml, ']]>', tag + 7, part);
  if (stack.length === 0) throw broken(part);
  handler.text(xml.slice(tag + 9, end - 3));
  return end;
}

/** The `>` that ends the tag: one inside a quoted value does not. */
function endOfTag(xml: string, tag: number, part: string): number {
  let end = xml.indexOf('>', tag);
  if (end < 0) throw broken(part);
  // Most tags hold no `>` in a value: only an odd number of quotes before it says so.
  let quote = firstQuote(xml, tag + 1);
  while (quote >= 0 && quote < end) {
    const close = xml.indexOf(xml[quote] ?? '"', quote + 1);
    if (close < 0) throw broken(part);
    if (close > end) {
      end = xml.indexOf('>', close);
      if (end < 0) throw broken(part);
    }
    quote = firstQuote(xml, close + 1, end);
  }
  return end;
}

function firstQuote(xml: string, from: number, to = xml.length): number {
  for (let i = from; i < to; i++) {
    const code = xml.charCodeAt(i);
    if (code === 34 || code === 39) return i;
    if (code === 62) return -1;
  }
  return -1;
}
