export type * from './model.ts';
export { writeDocx } from './write-docx.ts';
