export * from './cell-origin.ts';
export * from './origin.ts';
export * from './origin-text.ts';
export type { CountedFigures, Step } from './steps.ts';
