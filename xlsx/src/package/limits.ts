/**
 * What a file may cost before it is refused. A consolidation of 30 units over all forms is a sixth of the bytes; together
 * they keep the worst file that was built against them under 2 s and 300 MB.
 */
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
  partBytes: 24 * 1024 * 1024,
  totalBytes: 40 * 1024 * 1024,
  parts: 5_000,
  cells: 400_000,
  formulaCharacters: 10_000_000,
});
