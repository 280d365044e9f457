import { apiNotFound, ExcelError } from '../model/excel-error.ts';
import { Arguments } from './arguments.ts';
import { HostObject } from './host-object.ts';
import { queryObject } from './query.ts';
import type { Action, ActionResult, ArgumentInfo, ObjectPath, ReplyBody, RequestBody } from './wire.ts';

/** What a batch needs from its host. */
export interface BatchHost {
  /** the root of the object model */
  readonly root: HostObject;
  /** a service object by its full name, e.g. of the ribbon */
  service(name: string): HostObject;
  reference(id: string): HostObject | null;
  keep(object: HostObject): string;
  /** told of each method that an action calls; registering for events is one */
  called(object: HostObject, method: string): void;
  /** runs one synchronous action as the add-in's doing */
  act<Result>(work: () => Result): Result;
  /** resolves when every formula shows its result */
  settled(): Promise<void>;
}

/**
 * Runs one request. Its actions run in order; the first that fails ends it, and what ran before stays,
 * as in Excel. Formulas are computed between writes and the loads that follow them.
 */
export class Batch {
  readonly #host: BatchHost;
  readonly #body: RequestBody;
  readonly #objects = new Map<number, HostObject | null>();
  #location = '';

  constructor(host: BatchHost, body: RequestBody) {
    this.#host = host;
    this.#body = body;
  }

  /** @param breaks stops the batch before that action, as an Excel that fails half way */
  async run(breaks?: { readonly at: number; readonly code: string }): Promise<ReplyBody> {
    const results: ActionResult[] = [];
    const traces: number[] = [];
    for (const [index, action] of this.#body.Actions.entries()) {
      // a trace marks where a handler was added; the client registers those whose trace was reached
      if (action.ActionType === TRACE && index !== breaks?.at) {
        traces.push(action.Id);
        results.push({ ActionId: action.Id, Value: null });
        continue;
      }
      try {
        if (index === breaks?.at) throw new ExcelError('GeneralException');
        if (READS.has(action.ActionType)) await this.#host.settled();
        const value = await this.#host.act(() => this.#perform(action));
        results.push({ ActionId: action.Id, Value: value ?? null });
      } catch (error) {
        if (!(error instanceof ExcelError)) throw error;
        const { message } = error;
        const code = index === breaks?.at ? breaks.code : error.code;
        const failure = {
          Code: code,
          Message: message,
          Location: this.#location,
          ActionIndex: index,
          HttpStatusCode: STATUS[code] ?? 400,
        };
        return { Results: results, TraceIds: traces, Error: failure };
      }
    }
    return { Results: results, TraceIds: traces };
  }

  #perform(action: Action): unknown {
    this.#location = '';
    const object = action.ObjectPathId === undefined ? null : this.#resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case 1:
        return object ? this.#identify(object) : null;
      case 2:
      case 7:
        return object
          ? this.#located(object, 'load', () => queryObject(object, action.QueryInfo ?? {}))
          : null;
      case 3:
        return object ? this.#call(object, action.Name, action.ArgumentInfo) : null;
      case 4:
        if (object) this.#set(object, action.Name, this.#arguments(action.ArgumentInfo).raw(0));
        return null;
      case 9:
        for (const [name, value] of Object.entries(action.ObjectState ?? {}))
          if (object) this.#set(object, name, value);
        return null;
      default:
        throw apiNotFound(`action type ${action.ActionType}`);
    }
  }

  /** An action that calls a method for its plain result; an object as a result goes by its own path. */
  #call(object: HostObject, name: string, info: ArgumentInfo | undefined): unknown {
    return this.#located(object, name, () => {
      const result = object.call(name, this.#arguments(info));
      this.#host.called(object, name);
      return result instanceof HostObject ? null : result;
    });
  }

  #set(object: HostObject, name: string, value: unknown): void {
    this.#located(object, name, () => object.set(name, value));
  }

  /** Each path is walked once a batch: a method on it (`worksheets.add`) must not run twice. */
  #resolve(id: number): HostObject | null {
    const known = this.#objects.get(id);
    if (known !== undefined) return known;
    const path = this.#body.ObjectPaths[id];
    if (!path) throw new ExcelError('InvalidRequest');
    const object = this.#walk(path);
    this.#objects.set(id, object);
    return object;
  }

  #walk(path: ObjectPath): HostObject | null {
    if (path.ObjectPathType === 1) return this.#host.root;
    if (path.ObjectPathType === 2) return this.#host.service(path.Name);
    if (path.ObjectPathType === 6) return this.#host.reference(path.Name);
    if (path.ObjectPathType === 7) return null;
    const parent = path.ParentObjectPathId === undefined ? null : this.#resolve(path.ParentObjectPathId);
    if (!parent) return null;
    switch (path.ObjectPathType) {
      case 3:
        return this.#located(parent, path.Name, () =>
          asObject(parent.call(path.Name, this.#arguments(path.ArgumentInfo))),
        );
      case 4:
        return this.#located(parent, path.Name, () => parent.object(path.Name));
      case 5:
        return this.#located(parent, 'getItem', () => parent.item(this.#arguments(path.ArgumentInfo)));
      default:
        throw apiNotFound(`object path type ${path.ObjectPathType}`);
    }
  }

  #identify(object: HostObject): Record<string, unknown> {
    const identity: Record<string, unknown> = { ...object.identity() };
    if (object.isKept && this.#body.AutoKeepReference) identity._ReferenceId = this.#host.keep(object);
    return identity;
  }

  #arguments(info: ArgumentInfo | undefined): Arguments {
    const values: readonly unknown[] = info?.Arguments ?? [];
    return new Arguments(
      values.map((value, index) => {
        const id = info?.ReferencedObjectPathIds?.[index];
        return id ? this.#resolve(id) : value;
      }),
    );
  }

  #located<Result>(object: HostObject, name: string, work: () => Result): Result {
    this.#location = object.member(name);
    return work();
  }
}

const TRACE = 5;
const READS = new Set([2, 6, 7]);
const STATUS: Readonly<Record<string, number>> = {
  AccessDenied: 403,
  ItemNotFound: 404,
  ApiNotFound: 404,
  ItemAlreadyExists: 409,
};

function asObject(result: unknown): HostObject | null {
  return result instanceof HostObject ? result : null;
}
