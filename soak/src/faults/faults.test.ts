import { expect, it } from 'vitest';
import { FAULTS } from './faults.ts';
import { changed } from './plugin.ts';

it('has ten faults', () => expect(FAULTS).toHaveLength(10));

it.each(FAULTS)('still finds the lines that it breaks: $name', ({ changes }) => {
  for (const change of changes) expect(changed(change)).toContain(change.to);
});
