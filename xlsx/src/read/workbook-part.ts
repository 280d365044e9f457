import type { XlsxVisibility } from '../model/sheet.ts';
import { child, childrenOf, flag, numberOf, type XmlElement } from '../xml/tree.ts';

export interface SheetEntry {
  readonly name: string;
  readonly visibility: XlsxVisibility;
  readonly relationship: string;
}

export interface ReadName {
  readonly name: string;
  /** Place of its sheet, -1 for the workbook's own. */
  readonly sheet: number;
  readonly formula: string;
  readonly hidden: boolean;
  readonly comment: string;
}

export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly ReadName[];
  /** Place of the sheet that the file opens on. */
  readonly active: number;
  readonly structureLocked: boolean;
  /** Dates count from 1904, as old files of the Mac do. */
  readonly from1904: boolean;
}

export function readWorkbookPart(root: XmlElement): WorkbookPart {
  return {
    sheets: childrenOf(child(root, 'sheets'), 'sheet').map(({ attributes }) => ({
      name: attributes.name ?? '',
      visibility:
        attributes.state === 'hidden' || attributes.state === 'veryHidden' ? attributes.state : 'visible',
      relationship: attributes.id ?? '',
    })),
    names: childrenOf(child(root, 'definedNames'), 'definedName').map(({ attributes, text }) => ({
      name: attributes.name ?? '',
      sheet: numberOf(attributes.localSheetId, -1),
      formula: text.trim().replace(/^=/, ''),
      hidden: flag(attributes.hidden, false),
      comment: attributes.comment ?? '',
    })),
    active: numberOf(child(child(root, 'bookViews'), 'workbookView')?.attributes.activeTab, 0),
    structureLocked: flag(child(root, 'workbookProtection')?.attributes.lockStructure, false),
    from1904: flag(child(root, 'workbookPr')?.attributes.date1904, false),
  };
}
