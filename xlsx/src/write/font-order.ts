const ORDER = ['b', 'i', 'strike', 'u', 'vertAlign', 'sz', 'color', 'name', 'family', 'charset', 'scheme'];

const place = (tag: string): number => ORDER.indexOf(/^<(\w+)/.exec(tag)?.[1] ?? '');

/** The library writes a font's colour before its size, and underline before strikethrough: the schema wants this order. */
export function withOrderedFonts(stylesXml: string): string {
  return stylesXml.replace(/(<font>)(.*?)(<\/font>)/g, (_, open: string, inside: string, close: string) => {
    const tags = inside.match(/<[^>]*>/g) ?? [];
    return `${open}${tags.sort((a, b) => place(a) - place(b)).join('')}${close}`;
  });
}
