export { strFromU8 as partText, strToU8 as partBytes, unzipSync as partsIn, zipSync as zipped } from 'fflate';
export { convert, hasLibreOffice, type Page, pagesOf, pictures } from './libreoffice.ts';
export { schemaFaults } from './validator.ts';
export { unzip, zipOf } from './zip.ts';
