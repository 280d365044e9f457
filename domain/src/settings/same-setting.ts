import { canonicalJson } from '../text/canonical.ts';

/** Whether two values of a setting say the same, whatever the order of their keys. */
export const sameSetting = (a: unknown, b: unknown): boolean =>
  canonicalJson(a as never) === canonicalJson(b as never);
