/** What a file may cost before it is refused. A report of a unit is far below all of them. */
export interface XlsxLimits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  /** Bytes that one part may unpack to, and all of them together. */
  readonly partBytes: number;
  readonly totalBytes: number;
  readonly parts: number;
  /** Cells of all sheets together, empty ones with a look included. */
  readonly cells: number;
  /** Characters of formulas after shared ones are spelled out. */
  readonly formulaCharacters: number;
}

export const DEFAULT_LIMITS: XlsxLimits = Object.freeze({
  fileBytes: 20 * 1024 * 1024,
  partBytes: 40 * 1024 * 1024,
  totalBytes: 100 * 1024 * 1024,
  parts: 5_000,
  cells: 600_000,
  formulaCharacters: 20_000_000,
});
