/**
 * The closed list of errors. Every refusal of the product is one of these with its parameters;
 * the words that people read live with the interface, in both languages.
 */
export const REQUEST_ERRORS = {
  /** No, expired or forged token. */
  unauthenticated: 401,
  /** Name or password is wrong; says nothing about which. */
  'sign-in-failed': 401,
  /** Too many failed sign-ins: wait `seconds`. */
  'slow-down': 429,
  /** Signed in, but not allowed: `action`, `unit`. */
  forbidden: 403,
  /** No such address of the API. */
  'not-found': 404,
  /** The body is not JSON. */
  'malformed-json': 400,
  /** The body or the query lacks or misshapes `field`. */
  'bad-request': 400,
  /** The body is over `limit` bytes. */
  'too-large': 413,
  /** Only application/json is taken. */
  'wrong-content-type': 415,
  /** `unit` is not a reporting unit of the plan. */
  'unknown-unit': 404,
  /** `period` is not in the calendar. */
  'unknown-period': 404,
  /** The commune never had this version of a plan: `version`. */
  'unknown-plan': 404,
  /** The mutation id was used before with other content. */
  'mutation-reused': 409,
  /** The workbook stands on another plan version: `from`, `to`, `keys`. */
  'plan-changed': 409,
  /** The report is locked: `state`, `by`, `at`. */
  locked: 423,
  /** The report has been changed since the person looked. */
  'report-moved': 409,
  /** The report is in a state from which there is no way to the asked one: `state`, `by`, `at`. */
  'wrong-state': 409,
  /** Returning and reopening need a reason: `to`. */
  'comment-required': 422,
  /** Missing entries or rules broken: `count`; the body lists them. */
  'submit-blocked': 422,
  /** A report takes no more comments: `limit`. */
  'too-many-comments': 413,
  /** The commune has as many readers of the feed as it can have: `limit`. */
  'too-many-readers': 413,
  /** The feed has no such reader: `reader`. */
  'unknown-reader': 404,
  /** Somebody else has changed the period meanwhile: `by`, `at`. */
  'calendar-moved': 409,
  /** The year's periods cannot be as they were given: `count`; the body lists the findings. */
  'calendar-refused': 422,
  /** The settings were changed by somebody else since they were looked at: `by`, `at`. */
  'settings-moved': 409,
  /** A setting cannot be: `key`, `fault` (one of `SETTING_FAULTS`), `value`. */
  'bad-setting': 422,
  /** A plan file cannot take the place of the one in use: `count`, `version`; the body lists the faults. */
  'plan-refused': 422,
  /** The period is closed: `by`, `at`, `reason`. */
  'period-closed': 423,
  /** The report would outgrow its document: `entry`, `bytes`, `limit`. */
  'report-too-large': 413,
  /** Somebody changed a task of the annual plan since the person looked: `item`, `count`, `by`. */
  'annual-plan-moved': 409,
  /** The annual plan would outgrow its document: `bytes`, `limit`. */
  'annual-plan-full': 413,
  /** The annual plan has no such change: `change`. */
  'unknown-change': 404,
  /** Somebody changed the text of the report to the province since the person looked. */
  'report-text-moved': 409,
  /** The text of the report to the province would outgrow its document: `bytes`, `limit`. */
  'report-text-full': 413,
  /** Figures changed since the person looked at the report: `unit`, `count`. */
  'figures-moved': 409,
  /** The period has no report that left: `period`. */
  'not-issued-yet': 404,
  /** A file is no template of the report: `fault` (too-large, damaged, macros, missing, unknown, too-many), `places`. */
  'template-refused': 422,
  /** No figure is another one than the report that left says: `number`. */
  'nothing-differs': 409,
  /** The commune has kept no such reading of the period: `snapshot`. */
  'unknown-snapshot': 404,
  /** The audit no longer tells what a report held when it was kept: `unit`, `period`. */
  'snapshot-lost': 410,
  /** Nothing is to be asked of the unit: it has sent, or its period is closed: `unit`. */
  'not-owing': 409,
  /** Nobody has said where the mails of the unit go: `unit`. */
  'no-address': 422,
  /** The reminder was sent or changed since the person looked: `state`. */
  'reminder-moved': 409,
  /** The store gave no answer in time; nothing is lost, try again. */
  unavailable: 503,
} as const;

/** Refusals of one entry of a sync; the other entries of the request are kept. */
export const ENTRY_ERRORS = [
  /** The plan has no such entry. */
  'unknown-entry',
  /** The entry belongs to another unit: `unit`. */
  'other-unit',
  /** The value is not of the shape of an entry: `field`. */
  'malformed-entry',
  /** A field that this entry does not have: `field`. */
  'unknown-field',
  /** Text where a number belongs: `field`, `text`. */
  'not-a-number',
  /** Text that starts like a formula where a number belongs: `field`, `text`. */
  'formula-text',
  /** Below zero: `field`, `value`. */
  'negative-number',
  /** A count with decimals: `field`, `value`. */
  'not-whole',
  /** Beyond what the sheet can keep exactly: `field`, `limit`. */
  'number-too-large',
  /** Above the highest value: `field`, `value`, `limit`. */
  'above-maximum',
  /** Not yes or no: `field`. */
  'not-yes-no',
  /** Not one of the list: `field`, `text`. */
  'not-in-list',
  /** Longer than `limit` characters: `field`, `length`. */
  'text-too-long',
  /** Not a date of the calendar: `field`, `text`. */
  'not-a-date',
  /** The report or its period takes no more changes of this entry. */
  'entry-locked',
  /** Others fill it: `filledBy` (`unit`, `coordinator`). */
  'filled-by-others',
] as const;

/** Findings that never refuse a save; those of severity error block submitting. */
export const WARNINGS = [
  /** Numerator over denominator: `numerator`, `denominator`. */
  'numerator-over-denominator',
  /** A part is larger than its whole: `part`, `whole`. */
  'part-over-whole',
  /** A subset counts more than the indicator it is part of: `subset`, `whole`. */
  'subset-over-whole',
  /** Only some components of a measure are filled: `missing`. */
  'incomplete-measure',
  /** Said to be complete with progress below 100%. */
  'complete-below-hundred',
  /** An entry is marked "Không phát sinh" or "Chưa có số liệu" and yet has figures. */
  'mark-with-figures',
  /** More money is given out than there is: `allocated`, `estimate`, in triệu đồng. */
  'allocated-over-estimate',
  /** More money is spent than was given out: `disbursed`, `allocated`, in triệu đồng. */
  'disbursed-over-allocated',
  /** A free row of Kinh phí has figures and no name. */
  'unnamed-budget',
  /** A cumulative count is lower than in a period that this one contains: `figure`, `value`, `earlier`, `period`. */
  'below-earlier-period',
  /** Far from the period before: `figure`, `value`, `before`, `period`. */
  'jump-from-previous',
  /** A text that still says what it said the period before. */
  'not-updated',
  /** Minh chứng is not written like the number of a document: `text`. */
  'evidence-number',
  /** Minh chứng has an address that no browser opens: `text`. */
  'evidence-link',
] as const;

/** Why a file or a clipboard with a table was refused as a whole. */
export const TABLE_FILE_ERRORS = [
  /** Nothing in it. */
  'file-empty',
  /** `bytes`, `limit`. */
  'file-too-large',
  /** A password is needed to open it. */
  'file-encrypted',
  /** .doc, .xls, .xlsb: `saveAs` is `.docx`, `.xlsx` or both. */
  'file-old-format',
  /** It carries a program. */
  'file-with-macros',
  /** Neither a document of Word nor a workbook: `name`. */
  'file-of-other-kind',
  /** Cut off, damaged or forged: `part`. */
  'file-damaged',
  /** It unpacks to more than any appendix holds: `part`, `limit`. */
  'file-too-much',
  /** More rows than an appendix has: `rows`, `limit`. */
  'table-too-long',
  /** There is no table in it. */
  'no-table',
] as const;

export type TableFileErrorCode = (typeof TABLE_FILE_ERRORS)[number];
export type RequestErrorCode = keyof typeof REQUEST_ERRORS;
export type EntryErrorCode = (typeof ENTRY_ERRORS)[number];
export type WarningCode = (typeof WARNINGS)[number];
export type Params = Record<string, string | number | boolean | null>;

export interface RequestError {
  code: RequestErrorCode;
  params: Params;
}
export interface TableFileError {
  code: TableFileErrorCode;
  params: Params;
}
export interface EntryError {
  code: EntryErrorCode;
  params: Params;
}
export interface Warning {
  /** The entry it stands at. */
  key: string;
  code: WarningCode;
  severity: 'warning' | 'error';
  params: Params;
}

/** HTTP status of a request error. */
export const statusOf = (code: RequestErrorCode): number => REQUEST_ERRORS[code];
