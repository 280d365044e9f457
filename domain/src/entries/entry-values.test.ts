import { describe, expect, it } from 'vitest';
import { anEntry, aRatio, aStored } from '../testing/builders.ts';
import { valueAt } from './entry-values.ts';

describe('valueAt', () => {
  const entry = anEntry(aRatio(1, 2));
  const entries = { plain: entry, stored: aStored(entry), cleared: null, tombstone: aStored(null) };

  it('reads a plain value and a stored one alike', () => {
    expect(valueAt(entries, 'plain')).toEqual(entry);
    expect(valueAt(entries, 'stored')).toEqual(entry);
  });

  it('tells cleared from never entered', () => {
    expect(valueAt(entries, 'cleared')).toBeNull();
    expect(valueAt(entries, 'tombstone')).toBeNull();
    expect(valueAt(entries, 'other')).toBeUndefined();
    expect(valueAt(entries, 'constructor')).toBeUndefined();
  });
});
