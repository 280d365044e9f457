/** What a reader of HTML is told of. */
export interface HtmlHandler {
  open(name: string, attributes: Record<string, string>): void;
  close(name: string): void;
  text(text: string): void;
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  hellip: '…',
  bull: '•',
  times: '×',
  aacute: 'á',
  agrave: 'à',
  acirc: 'â',
  atilde: 'ã',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  iacute: 'í',
  igrave: 'ì',
  oacute: 'ó',
  ograve: 'ò',
  ocirc: 'ô',
  otilde: 'õ',
  uacute: 'ú',
  ugrave: 'ù',
  yacute: 'ý',
  Aacute: 'Á',
  Agrave: 'À',
  Acirc: 'Â',
  Atilde: 'Ã',
  Eacute: 'É',
  Egrave: 'È',
  Ecirc: 'Ê',
  Iacute: 'Í',
  Igrave: 'Ì',
  Oacute: 'Ó',
  Ograve: 'Ò',
  Ocirc: 'Ô',
  Otilde: 'Õ',
  Uacute: 'Ú',
  Ugrave: 'Ù',
  Yacute: 'Ý',
};

/** A sign that a browser would not know stays as it was typed. */
export const decodeHtml = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([A-Za-z]{2,8}));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = Number(decimal ?? `0x${hex}`);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

const ATTRIBUTE = /([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g;

function attributesOf(raw: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = '', double, single, bare] of raw.matchAll(ATTRIBUTE))
    found[name.toLowerCase()] = decodeHtml(double ?? single ?? bare ?? '');
  return found;
}

/** Elements whose content is no text of the page. */
const OPAQUE = new Set(['style', 'script', 'title', 'xml', 'noscript', 'template']);

/**
 * Reads HTML as Excel, Word and browsers put it on the clipboard, from front to back, and builds nothing: no picture is
 * fetched and no script is known. Tags need not be closed or nested well.
 */
export function scanHtml(html: string, handler: HtmlHandler): void {
  let at = 0;
  while (at < html.length) {
    const tag = html.indexOf('<', at);
    if (tag < 0) break;
    if (tag > at) handler.text(decodeHtml(html.slice(at, tag)));
    if (html.startsWith('<!--', tag)) {
      const end = html.indexOf('-->', tag + 4);
      at = end < 0 ? html.length : end + 3;
      continue;
    }
    const end = endOfTag(html, tag);
    if (end < 0) return;
    at = end + 1;
    const next = html[tag + 1] ?? '';
    if (next === '!' || next === '?') continue;
    if (!/[A-Za-z/]/.test(next)) {
      handler.text('<');
      at = tag + 1;
      continue;
    }
    const closing = next === '/';
    const body = html.slice(tag + (closing ? 2 : 1), end);
    const name = (/^[^\s/>]+/.exec(body)?.[0] ?? '').toLowerCase();
    if (closing) handler.close(name);
    else if (OPAQUE.has(name)) at = afterOpaque(html, name, at, body.endsWith('/'));
    else handler.open(name, attributesOf(body.slice(name.length)));
  }
  if (at < html.length) handler.text(decodeHtml(html.slice(at)));
}

function afterOpaque(html: string, name: string, at: number, closed: boolean): number {
  if (closed) return at;
  const pattern = new RegExp(`</${name}\\s*>`, 'gi');
  pattern.lastIndex = at;
  return pattern.exec(html) ? pattern.lastIndex : html.length;
}

/** The `>` that ends a tag; those inside quotes do not. */
function endOfTag(html: string, tag: number): number {
  let quote = '';
  for (let i = tag + 1; i < html.length; i++) {
    const sign = html[i] ?? '';
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if ((sign === '"' || sign === "'") && /=\s*$/.test(html.slice(Math.max(tag, i - 4), i)))
      quote = sign;
    else if (sign === '>') return i;
  }
  return -1;
}
