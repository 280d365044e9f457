export type * from './model.ts';
export * from './template.ts';
export { writeDocx } from './write-docx.ts';
