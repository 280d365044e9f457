import { parseRanges } from '../address.ts';
import type {
  ComparisonOperator,
  XlsxConditional,
  XlsxProtection,
  XlsxRule,
  XlsxValidation,
} from '../model/rules.ts';
import type { XlsxRange } from '../model/sheet.ts';
import { unescapeText } from '../xml/escape.ts';
import { child, childrenOf, descendants, flag, numberOf, type XmlElement } from '../xml/tree.ts';
import { lookOf, type ReadStyles } from './styles.ts';

/** Rules that look at another sheet stand in a second list, in an extension of Excel 2010, with other tags for the same. */
export function readValidations(lists: readonly XmlElement[]): XlsxValidation[] {
  return lists
    .flatMap((list) => childrenOf(list, 'dataValidation'))
    .flatMap((one) => readValidation(one) ?? []);
}

function rangesOf(element: XmlElement): XlsxRange[] {
  return parseRanges(element.attributes.sqref ?? child(element, 'sqref')?.text.trim() ?? '');
}

/** The extension puts a formula into a tag inside the tag. */
function formulaIn(element: XmlElement | undefined): string | undefined {
  const text = (element?.text.trim() ? element.text : child(element, 'f')?.text)?.trim();
  return text ? text.replace(/^=/, '') : undefined;
}

function readValidation(element: XmlElement): XlsxValidation | null {
  const { attributes } = element;
  const ranges = rangesOf(element);
  const rule = readRule(element);
  if (ranges.length === 0 || !rule) return null;
  const text = (value: string | undefined) => unescapeText(value ?? '');
  const prompt = { title: text(attributes.promptTitle), text: text(attributes.prompt) };
  const style = attributes.errorStyle;
  return {
    ranges,
    rule,
    allowBlank: flag(attributes.allowBlank, false),
    prompt: flag(attributes.showInputMessage, false) && (prompt.title || prompt.text) ? prompt : null,
    alert: flag(attributes.showErrorMessage, false)
      ? {
          style: style === 'warning' || style === 'information' ? style : 'stop',
          title: text(attributes.errorTitle),
          text: text(attributes.error),
        }
      : null,
  };
}

function readRule(element: XmlElement): XlsxRule | null {
  const { type = 'none', operator = 'between', showDropDown } = element.attributes;
  const formula1 = formulaIn(child(element, 'formula1'));
  const formula2 = formulaIn(child(element, 'formula2'));
  if (type === 'none') return { kind: 'any' };
  if (formula1 === undefined) return null;
  const dropDown = !flag(showDropDown, false);
  if (type === 'list')
    return formula1.startsWith('"')
      ? {
          kind: 'inline-list',
          values: formula1.replace(/^"|"$/g, '').replaceAll('""', '"').split(','),
          dropDown,
        }
      : { kind: 'list', source: formula1, dropDown };
  if (type === 'custom') return { kind: 'custom', formula: formula1 };
  return {
    kind: type as 'whole' | 'decimal' | 'date' | 'time' | 'textLength',
    operator: operator as ComparisonOperator,
    formula1,
    ...(formula2 !== undefined && needsTwo(operator) && { formula2 }),
  };
}

const needsTwo = (operator: string): boolean => operator === 'between' || operator === 'notBetween';

/** By priority: the list's order is what wins. Bars, scales and icons are not carried. */
export function readConditionals(worksheet: XmlElement, looks: ReadStyles['looks']): XlsxConditional[] {
  const found = descendants(worksheet, 'conditionalFormatting').flatMap((group) =>
    childrenOf(group, 'cfRule').flatMap((rule) => {
      const read = readConditional(rule, rangesOf(group), looks);
      return read ? [{ read, priority: numberOf(rule.attributes.priority, Number.MAX_SAFE_INTEGER) }] : [];
    }),
  );
  return found.sort((a, b) => a.priority - b.priority).map(({ read }) => read);
}

function readConditional(
  element: XmlElement,
  ranges: XlsxRange[],
  looks: ReadStyles['looks'],
): XlsxConditional | null {
  const { type, operator, dxfId, stopIfTrue } = element.attributes;
  const formulas = element.children
    .filter((one) => one.name === 'formula' || one.name === 'f')
    .flatMap((one) => formulaIn(one) ?? []);
  const [formula1, formula2] = formulas;
  if (ranges.length === 0 || formula1 === undefined) return null;
  const shared = { ranges, look: lookOf(looks, dxfId), stopIfTrue: flag(stopIfTrue, false) };
  if (type === 'expression') return { ...shared, rule: { kind: 'expression', formula: formula1 } };
  if (type !== 'cellIs') return null;
  return {
    ...shared,
    rule: {
      kind: 'cellIs',
      operator: (operator ?? 'equal') as ComparisonOperator,
      formula1,
      ...(formula2 !== undefined && needsTwo(operator ?? '') && { formula2 }),
    },
  };
}

const PASSWORD = ['algorithmName', 'hashValue', 'saltValue', 'spinCount', 'password'];

/** In the file most of these say what is forbidden, and what is absent has the default of the format. */
export function readProtection(element: XmlElement | undefined): XlsxProtection | null {
  if (!element || !flag(element.attributes.sheet, false)) return null;
  const { attributes } = element;
  const allowed = (name: string, forbidden: boolean) => !flag(attributes[name], forbidden);
  const hash = PASSWORD.flatMap((name) => (attributes[name] === undefined ? [] : [[name, attributes[name]]]));
  return {
    selectLockedCells: allowed('selectLockedCells', false),
    selectUnlockedCells: allowed('selectUnlockedCells', false),
    formatCells: allowed('formatCells', true),
    formatColumns: allowed('formatColumns', true),
    formatRows: allowed('formatRows', true),
    insertColumns: allowed('insertColumns', true),
    insertRows: allowed('insertRows', true),
    insertHyperlinks: allowed('insertHyperlinks', true),
    deleteColumns: allowed('deleteColumns', true),
    deleteRows: allowed('deleteRows', true),
    sort: allowed('sort', true),
    autoFilter: allowed('autoFilter', true),
    pivotTables: allowed('pivotTables', true),
    editObjects: allowed('objects', false),
    editScenarios: allowed('scenarios', false),
    passwordHash: hash.length > 0 ? Object.fromEntries(hash) : null,
  };
}
