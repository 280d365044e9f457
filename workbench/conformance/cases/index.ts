import type { Case } from '../kit/case.ts';
import { batchCases } from './batch.ts';
import { deedCases } from './deeds.ts';
import { editCases } from './editing.ts';
import { errorCases, nullObjectCases } from './errors.ts';
import { eventCases } from './events.ts';
import { formulaProblemCases } from './formula-problems.ts';
import { formulaCases } from './formulas.ts';
import { lookCases } from './looks.ts';
import { nameCases } from './names.ts';
import { officeCases } from './office.ts';
import { partCases } from './parts.ts';
import { personCases } from './person.ts';
import { protectionCases } from './protection.ts';
import { rangeCases } from './ranges.ts';
import { sheetCases } from './sheets.ts';
import { tableCases } from './tables.ts';
import { textCases } from './text.ts';
import { validationCases } from './validation.ts';
import { validationFormulaCases } from './validation-formulas.ts';
import { valueCases } from './values.ts';

export { realOnlyCases } from './real-only.ts';

export interface Topic {
  readonly title: string;
  readonly cases: readonly Case[];
}

/** Every fact, by topic. Names are unique. */
export const TOPICS: readonly Topic[] = [
  { title: 'Batches', cases: batchCases },
  { title: 'Errors', cases: errorCases },
  { title: 'Null objects', cases: nullObjectCases },
  { title: 'Values', cases: valueCases },
  { title: 'Texts and number formats', cases: textCases },
  { title: 'Formulas', cases: formulaCases },
  { title: 'Problems of formulas', cases: formulaProblemCases },
  { title: 'Ranges', cases: rangeCases },
  { title: 'Looks', cases: lookCases },
  { title: 'Protection', cases: protectionCases },
  { title: 'Validation and conditional formats', cases: validationCases },
  { title: 'Rules that compute', cases: validationFormulaCases },
  { title: 'Names', cases: nameCases },
  { title: 'Properties, settings, XML parts', cases: partCases },
  { title: 'Sheets, print, filter', cases: sheetCases },
  { title: 'Tables', cases: tableCases },
  { title: 'Events', cases: eventCases },
  { title: 'Office', cases: officeCases },
  { title: 'Inserting, deleting, sorting', cases: deedCases },
  { title: 'People', cases: personCases },
  { title: 'Editing, undo, co-authors', cases: editCases },
];

export const CASES: readonly Case[] = TOPICS.flatMap(({ cases }) => cases);
