export { convert, hasLibreOffice, pictures } from './libreoffice.ts';
export { schemaFaults } from './validator.ts';
export { zipOf } from './zip.ts';
