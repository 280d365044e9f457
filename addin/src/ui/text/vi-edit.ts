/** Typing a value in the pane instead of in its cell. */
export const viEdit = {
  ok: 'Dùng số này',
  cancel: 'Thôi',
  none: 'Để trống',
};
export type EditTexts = typeof viEdit;
