export * from './gather.ts';
export * from './snapshot.ts';
export * from './window-rows.ts';
