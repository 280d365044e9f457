import type { EditTexts } from './vi-edit.ts';

export const enEdit: EditTexts = {
  ok: 'Use this',
  cancel: 'Cancel',
  none: 'Leave empty',
};
