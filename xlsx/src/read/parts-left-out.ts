import { DEFAULT_LIMITS, type XlsxLimits } from '../package/limits.ts';
import { OfficePackage } from '../package/package.ts';

/** What `readXlsx` carries, and what a program makes anew by itself (order of calculation, the printer, a thumbnail). */
const CARRIED =
  /^\[Content_Types\]\.xml$|\.rels$|^docProps\/|^customXml\/|^xl\/(?:workbook\.xml|styles\.xml|sharedStrings\.xml|calcChain\.xml|theme\/|worksheets\/[^/]+\.xml$|tables\/|printerSettings\/)/i;

/**
 * Parts of the file that a workbook read from it does not hold (pictures, charts, comments, pivot tables, links to other
 * files), so that nobody writes over the only copy without being asked. Throws as `readXlsx` does.
 */
export function partsLeftOut(bytes: Uint8Array, limits: Partial<XlsxLimits> = {}): string[] {
  const { paths } = new OfficePackage(bytes, { ...DEFAULT_LIMITS, ...limits });
  return paths.filter((path) => !path.endsWith('/') && !CARRIED.test(path)).sort();
}
