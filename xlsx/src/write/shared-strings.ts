import { escapeText, xmlText } from '../xml/escape.ts';

/** Texts of all cells, each once. */
export class SharedStrings {
  readonly #places = new Map<string, number>();
  #used = 0;

  place(text: string): number {
    this.#used++;
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    const place = this.#places.size;
    this.#places.set(text, place);
    return place;
  }

  xml(): string {
    const items: string[] = [];
    for (const text of this.#places.keys())
      items.push(`<si><t xml:space="preserve">${xmlText(escapeText(text))}</t></si>`);
    return (
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
      '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"' +
      ` count="${this.#used}" uniqueCount="${items.length}">${items.join('')}</sst>`
    );
  }
}
