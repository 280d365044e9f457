import { parseThemeColors, resolveThemeColor } from 'hucre';
import type { XmlElement } from '../xml/tree.ts';
import { numberOf } from '../xml/tree.ts';

/** The palette of old files: 8 colours, the same again, then 48 more. */
const BASIC = '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF'.split(' ');
const MORE = (
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');
const INDEXED = [...BASIC, ...BASIC, ...MORE];

/** Colours as `#RRGGBB`, whichever of the four ways the file writes them. */
export class Colors {
  readonly #theme: string[];

  constructor(themeXml: string | null) {
    const [dark1 = '', light1 = '', dark2 = '', light2 = '', ...accents] = themeXml
      ? parseThemeColors(themeXml)
      : [];
    // Cells count the light ones first, the theme lists the dark ones first.
    this.#theme = themeXml ? [light1, dark1, light2, dark2, ...accents] : [];
  }

  /** null: none given, or "automatic". */
  read(element: XmlElement | undefined): string | null {
    const { rgb, theme, tint, indexed } = element?.attributes ?? {};
    if (rgb !== undefined && /^(?:[0-9A-Fa-f]{2})?[0-9A-Fa-f]{6}$/.test(rgb))
      return `#${rgb.slice(-6).toUpperCase()}`;
    if (theme !== undefined && this.#theme.length > 0)
      return `#${resolveThemeColor(this.#theme, numberOf(theme, 0), numberOf(tint, 0))}`;
    const color = indexed === undefined ? undefined : INDEXED[numberOf(indexed, -1)];
    return color ? `#${color}` : null;
  }
}
