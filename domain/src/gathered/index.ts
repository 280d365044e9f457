export * from './gather.ts';
export * from './window-rows.ts';
