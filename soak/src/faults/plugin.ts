import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { ROOT } from '../run/bundle.ts';
import type { Change, Fault } from './faults.ts';

const pathOf = (file: string): string => join(ROOT, '..', file);

/** The file as the fault has it. @throws when the line does not stand there exactly once: the fault would prove nothing */
export function changed({ file, from, to }: Change): string {
  const source = readFileSync(pathOf(file), 'utf8');
  const times = source.split(from).length - 1;
  if (times !== 1) throw new Error(`a fault finds its line ${times} times in ${file}: ${from}`);
  return source.replace(from, () => to);
}

/** Replaces modules while they are loaded; what is shipped has no switch. */
export const faulty = ({ changes }: Fault): Plugin => ({
  name: 'fault',
  setup(build) {
    const files = new Map(changes.map((change) => [pathOf(change.file), changed(change)]));
    build.onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const contents = files.get(path);
      return contents === undefined ? undefined : { contents, loader: 'ts' };
    });
  },
});
