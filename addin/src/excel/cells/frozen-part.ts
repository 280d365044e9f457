import type { Rect } from '@cchc/domain';
import { escapedJson, jsonOfXml } from '../state-part.ts';
import type { Frozen } from './frozen.ts';

export const FROZEN = 'urn:so-cchc:formulas:1';

/** Formulas of one sheet that were turned into values together. */
export interface FrozenBlock {
  /** Of the sheet, and its name for programs that give new ids. */
  sheetId: string;
  sheet: string;
  /** A hidden name of the workbook that moves with the cells. */
  name: string;
  /** Where that name stood then. */
  area: Rect;
  cells: Frozen[];
}

export const frozenXml = (blocks: readonly FrozenBlock[]): string =>
  `<formulas xmlns="${FROZEN}">${escapedJson(blocks)}</formulas>`;

/** Empty for a part that cannot be read. */
export function frozenOfXml(xml: unknown): FrozenBlock[] {
  const read = jsonOfXml(xml, 'formulas');
  if (!Array.isArray(read)) return [];
  return read.filter(
    (block): block is FrozenBlock =>
      typeof block?.name === 'string' &&
      typeof block.area?.row === 'number' &&
      Array.isArray(block.cells) &&
      block.cells.every((cell: Frozen) => typeof cell?.formula === 'string' && Array.isArray(cell.values)),
  );
}

const PREFIX = 'SO_CCHC_GIA_TRI_';

/** A name that no block bears yet. */
export function nextName(blocks: readonly FrozenBlock[], taken: ReadonlySet<string>): string {
  for (let number = blocks.length + 1; ; number++) {
    const name = `${PREFIX}${number}`;
    if (!taken.has(name) && !blocks.some((block) => block.name === name)) return name;
  }
}
