/** What every Office file is made of, with the same guards; for readers of other kinds than .xlsx. */
export { XlsxError } from '../errors.ts';
export { parseAttributes, scanXml, type XmlHandler } from '../xml/scan.ts';
export { childrenOf, type XmlElement } from '../xml/tree.ts';
export { DEFAULT_LIMITS, type XlsxLimits } from './limits.ts';
export { OfficePackage, type Relationship } from './package.ts';
