import { ExcelHost } from '../../src/protocol/excel-host.ts';
import type { ReplyBody, RequestBody } from '../../src/protocol/wire.ts';
import { patch, reads, type Undo } from './patch.ts';
import type { Break } from './table.ts';

const LOAD = 2;

/** Between what office.js sends and what it gets. */
const onWire = (
  change: (body: RequestBody, run: (body: RequestBody) => Promise<ReplyBody>) => Promise<ReplyBody>,
): Undo =>
  patch(ExcelHost.prototype, 'process', (original) => {
    return function broken(this: ExcelHost, body) {
      return change(body, (other) => original.call(this, other));
    };
  });

const errorOf = (change: (error: NonNullable<ReplyBody['Error']>) => NonNullable<ReplyBody['Error']>): Undo =>
  onWire(async (body, run) => {
    const reply = await run(body);
    return reply.Error ? { ...reply, Error: change(reply.Error) } : reply;
  });

const isSet = (type: number): boolean => type === 4 || type === 9;

/** What a whole request does wrong. */
export const protocolBreaks: readonly Break[] = [
  {
    name: 'a batch goes on behind its first error',
    apply: () =>
      onWire(async (body, run) => {
        const reply = await run(body);
        if (!reply.Error) return reply;
        let { Actions } = body;
        for (let error: ReplyBody['Error'] = reply.Error; error && Actions.length > 0; ) {
          // a refusal of the whole batch names no action
          Actions = Actions.slice(Math.max(0, error.ActionIndex) + 1);
          error = (await run({ ...body, Actions })).Error;
        }
        return reply;
      }),
  },
  {
    name: 'a batch that fails runs none of its writes',
    apply: () =>
      onWire(async (body, run) => {
        const trial = body.Actions.filter(({ ActionType }) => !isSet(ActionType));
        const known = trial.length < body.Actions.length && body.Actions.length < 12;
        const reply = known ? await run({ ...body, Actions: trial }) : null;
        return reply?.Error ? reply : run(body);
      }),
  },
  {
    name: 'writes of a batch run before its loads',
    apply: () =>
      onWire((body, run) => {
        const loads = body.Actions.filter(({ ActionType }) => ActionType === LOAD);
        const others = body.Actions.filter(({ ActionType }) => ActionType !== LOAD);
        return run({ ...body, Actions: [...others, ...loads] });
      }),
  },
  {
    name: 'every refusal is a GeneralException',
    apply: () => errorOf((error) => ({ ...error, Code: 'GeneralException' })),
  },
  {
    name: 'a missing item is called InvalidArgument',
    apply: () =>
      errorOf((error) => (error.Code === 'ItemNotFound' ? { ...error, Code: 'InvalidArgument' } : error)),
  },
  {
    name: 'AccessDenied is called InvalidOperation',
    apply: () =>
      errorOf((error) => (error.Code === 'AccessDenied' ? { ...error, Code: 'InvalidOperation' } : error)),
  },
  {
    name: 'errors do not say where they were',
    apply: () => errorOf((error) => ({ ...error, Location: '' })),
  },
  {
    name: 'the second of two batches under way is lost',
    apply: () => {
      let busy = 0;
      return onWire(async (body, run) => {
        if (busy > 0 && body.Actions.some(({ ActionType }) => isSet(ActionType)))
          return { Results: [], TraceIds: [] };
        busy++;
        try {
          await new Promise((resolve) => setTimeout(resolve, 0));
          return await run(body);
        } finally {
          busy--;
        }
      });
    },
  },
  {
    name: 'protection below items is not answered',
    apply: () => reads('WorksheetProtection.Protected', () => false),
  },
];
