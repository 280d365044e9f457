export { convert, hasLibreOffice, type Page, pagesOf, pictures } from './libreoffice.ts';
export { schemaFaults } from './validator.ts';
export { unzip, zipOf } from './zip.ts';
