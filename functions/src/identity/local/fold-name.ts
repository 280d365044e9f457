/** A sign-in name as it is compared: NFC, lower case, single spaces; so no encoding of an accent keeps anyone out. */
export const foldName = (name: string): string =>
  name.normalize('NFC').toLowerCase().trim().replace(/\s+/g, ' ');
