/** Why a file was not read. */
export type XlsxReadErrorCode =
  /** `{limit, size}` in bytes */
  | 'file-too-large'
  | 'not-xlsx'
  /** A password is needed to open it. */
  | 'encrypted'
  /** Excel 97-2003 (.xls) */
  | 'old-format'
  /** .xlsb */
  | 'binary-format'
  | 'macros'
  | 'broken-zip'
  /** `{part}` */
  | 'missing-part'
  /** `{part}` */
  | 'broken-xml'
  /** A document type or an entity of its own; `{part}` */
  | 'forbidden-xml'
  /** It unpacks to more than `{limit}` bytes, or holds more than `{limit}` of something; `{part}` */
  | 'too-much-data'
  /** `{sheet, limit}` */
  | 'too-many-cells';

/** Why a workbook was not written; `{sheet, cell}` or `{name}` say where. */
export type XlsxWriteErrorCode =
  | 'no-visible-sheet'
  | 'bad-sheet-name'
  | 'duplicate-sheet-name'
  | 'unknown-sheet'
  | 'bad-cell-address'
  | 'duplicate-cell'
  /** Over 32,767 characters; `{length}` */
  | 'text-too-long'
  /** Over 8,192 characters, or empty */
  | 'bad-formula'
  /** Not finite */
  | 'bad-number'
  | 'bad-error-value'
  | 'bad-color'
  | 'bad-range'
  /** Two merges, tables, or a merge and a table share cells. */
  | 'overlap'
  | 'bad-name'
  | 'duplicate-name'
  | 'bad-table-name'
  | 'duplicate-table-name'
  /** Header cells of a table must be its column names, each once. */
  | 'bad-table-columns'
  /** Excel cuts or refuses it: put the list on a sheet. */
  | 'list-not-on-sheet'
  | 'bad-validation'
  | 'bad-header-footer'
  | 'bad-property'
  | 'bad-custom-xml';

export type XlsxErrorCode = XlsxReadErrorCode | XlsxWriteErrorCode;
export type XlsxErrorParams = Readonly<Record<string, string | number>>;

/** The only error of this module. Its texts for people live with the UI. */
export class XlsxError extends Error {
  override readonly name = 'XlsxError';
  readonly code: XlsxErrorCode;
  readonly params: XlsxErrorParams;

  constructor(code: XlsxErrorCode, params: XlsxErrorParams = {}) {
    super(`${code} ${JSON.stringify(params)}`);
    this.code = code;
    this.params = params;
  }
}
