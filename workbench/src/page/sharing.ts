import { type CoAuthorLink, joinCoAuthors, type Travel, type Workbook } from '../model/index.ts';

/** What this window's person and a second one in the same file get of each other. One object for both windows. */
export class Sharing {
  #xml: Travel = 'late';
  #link: CoAuthorLink | null = null;

  /** When an XML part that one add-in wrote reaches the other: Excel promises nothing while both have the file open. */
  get xml(): Travel {
    return this.#xml;
  }

  set xml(travel: Travel) {
    this.#xml = travel;
    if (this.#link) this.#link.settings.xml = travel;
  }

  get isShared(): boolean {
    return this.#link !== null;
  }

  /** Two workbooks of one file; the link ends with `stop`. */
  join(one: Workbook, other: Workbook): () => void {
    this.#link?.stop();
    const link = joinCoAuthors(one, other, { xml: this.#xml });
    this.#link = link;
    return () => {
      link.stop();
      if (this.#link === link) this.#link = null;
    };
  }

  /** Lets arrive what is on its way. */
  deliver(): void {
    this.#link?.deliver();
  }
}
