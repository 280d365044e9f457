/** Dữ liệu phẳng: rows and columns that other programs rely on. */
export * from './flat-changes.ts';
export * from './flat-columns.ts';
export * from './flat-rows.ts';
export * from './flat-text.ts';
