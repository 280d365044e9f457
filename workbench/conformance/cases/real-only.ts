import type { RealOnly } from '../kit/case.ts';

/** Facts that no model answers. They are listed with every run and never counted. */
export const realOnlyCases: readonly RealOnly[] = [
  {
    name: 'A workbook with our XML part, property, names and locks opens without a repair message.',
    source: 'Only Excel judges its own files',
    look: 'Save, close and open the workbook again.',
  },
  {
    name: 'What one co-author’s add-in writes into an XML part reaches the other while both have the file open.',
    source: 'Live propagation of XML parts is not documented',
    look: 'Open the file twice on the web, press Lưu ngay in one, and look at the other’s foot line.',
  },
  {
    name: 'The pane opens with the file after setStartupBehavior(Load).',
    source: 'API reference, Office.addin.setStartupBehavior',
    look: 'Save, close and open the workbook again; the ribbon’s buttons answer without opening the pane.',
  },
  {
    name: 'Excel with a volume licence of 2016 or 2019 shows the page for old Excel instead of the pane.',
    source: 'Requirements stand inside VersionOverrides',
    look: 'Start the add-in there: the plain page explains and leads to the file page.',
  },
  {
    name: 'Each form prints on A4 landscape without a cut column.',
    source: 'Printers and their margins belong to the machine',
    look: 'Print preview of each form.',
  },
  {
    name: 'Telex and VNI keyboards type into cells and into the pane without losing letters.',
    source: 'Keyboards that type by backspace and retype',
    look: 'Type “nghiệp vụ” into an entry cell and into a comment.',
  },
  {
    name: 'A pane that lay hidden for an hour, or a laptop that slept, syncs when it comes back.',
    source: 'OfficeDev/office-js #6585',
    look: 'Type, close the lid for an hour, open it: the foot line says Đã lưu.',
  },
  {
    name: 'A request of 5 MB is refused by Excel on the web and taken by Excel for Windows.',
    source: 'Resource limits and performance optimization for Office Add-ins',
    look: 'On the web, Tổng hợp of thirty units opens without an error.',
  },
];
