import type { Bench } from '../kit/case.ts';

/** What events carry, looked at by its members. */
export type Seen = Readonly<Record<string, unknown>>;
type Register = (worksheets: Excel.WorksheetCollection, see: (event: object) => Promise<void>) => unknown;

/** Listens to one kind of event on all sheets until the case ends. */
export async function listen(t: Bench, register: Register): Promise<Seen[]> {
  const seen: Seen[] = [];
  const handler = await t.run((_, { workbook }) =>
    register(workbook.worksheets, async (event) => {
      seen.push({ ...event });
    }),
  );
  t.afterwards(async () => {
    const added = handler as OfficeExtension.EventHandlerResult<unknown>;
    added.remove();
    await added.context.sync();
  });
  return seen;
}

export const onChanged: Register = (worksheets, see) => worksheets.onChanged.add(see);
