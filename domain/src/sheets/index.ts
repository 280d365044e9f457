export * from './layout.ts';
export * from './reading.ts';
export * from './spec.ts';
