/** Figures of earlier periods out of old reports. An entrance of its own, so that other screens do not load it. */
export * from './compare-figures.ts';
export * from './figures-read.ts';
export { type TableMeasure, tableMeasures } from './measure-labels.ts';
export * from './read-figures.ts';
