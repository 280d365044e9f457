import type { Bench, Person } from './case.ts';
import { Mismatch } from './check.ts';

/** Begins every name that a case makes: no person has such a name, so whatever bears it may be taken away. */
export const PREFIX = 'KTx7q_';
export const NAMESPACE = 'urn:kiem-tra-excel:';

export interface BenchOptions {
  /** unique in the workbook */
  readonly id: string;
  readonly person: Person | null;
  /** milliseconds that `until` waits */
  readonly patience: number;
}

const POLL_MS = 5;

/** A bench whose sheet must be there already. `finish` runs what the case left for afterwards. */
export function createBench({ id, person, patience }: BenchOptions): Bench & { finish(): Promise<void> } {
  const sheet = `${PREFIX}${id}`;
  const undo: (() => Promise<unknown>)[] = [];

  const run: Bench['run'] = async (work) => {
    const context = new Excel.RequestContext();
    const result = await work(context.workbook.worksheets.getItem(sheet), context);
    await context.sync();
    return result;
  };

  return {
    sheet,
    get person() {
      if (!person) throw new Mismatch('this case needs a person');
      return person;
    },
    run,
    write: (address, values) =>
      run((on) => {
        on.getRange(address).values = values as never;
      }),
    read: async (address) => (await run((on) => on.getRange(address).load('values'))).values,
    name: (ending = '') => `${PREFIX}${id}_${ending}`,
    namespace: () => `${NAMESPACE}${id}`,
    until: async (happened, what) => {
      const end = Date.now() + patience;
      while (!happened()) {
        if (Date.now() > end) throw new Mismatch(`did not happen: ${what}`);
        await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      }
    },
    afterwards: (work) => undo.push(work),
    separators: async () => {
      const { decimalSeparator, thousandsSeparator } = await run((_, { application }) =>
        application.load('decimalSeparator,thousandsSeparator'),
      );
      return { decimal: decimalSeparator, group: thousandsSeparator };
    },
    finish: async () => {
      for (const work of undo.splice(0).reverse()) await work();
    },
  };
}
