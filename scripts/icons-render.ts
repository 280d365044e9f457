import { Resvg } from '@resvg/resvg-js';

/** The drawings inside addin/assets/icon.svg: the product, and one for each command of the ribbon. */
export const DRAWINGS = ['icon', 'save', 'totals', 'help'] as const;

/** Pixels. 16, 32, 64 and 80 stand in manifest.xml; 128 is what the store's listing asks of the product's icon. */
export const RIBBON_SIZES = [16, 32, 64, 80] as const;
const STORE_SIZE = 128;

/** Up to this size the simplified drawing is used: finer lines would be grey fog. */
const LARGEST_SMALL = 32;

export interface Icon {
  /** File name below addin/public/assets, such as `save-16.png`. */
  readonly file: string;
  readonly png: Buffer;
}

/** Every PNG of the product, drawn from the one SVG; the same input gives the same bytes. */
export function renderIcons(svg: string): Icon[] {
  return DRAWINGS.flatMap((drawing) =>
    [...RIBBON_SIZES, ...(drawing === 'icon' ? [STORE_SIZE] : [])].map((size) => ({
      file: `${drawing}-${size}.png`,
      png: renderOne(svg, drawing, size),
    })),
  );
}

function renderOne(svg: string, drawing: string, size: number): Buffer {
  const symbol = size <= LARGEST_SMALL ? `${drawing}-small` : drawing;
  if (!svg.includes(`<symbol id="${symbol}"`)) throw new Error(`icon.svg has no symbol "${symbol}"`);
  const chosen = svg.replace(/<use href="#[\w-]+"/, `<use href="#${symbol}"`);
  return new Resvg(chosen, { fitTo: { mode: 'width', value: size }, font: { loadSystemFonts: false } })
    .render()
    .asPng();
}
