import { ExcelError } from '../../src/model/excel-error.ts';
import type { Arguments } from '../../src/protocol/arguments.ts';
import { HostObject } from '../../src/protocol/host-object.ts';

/** Puts what a break replaced back. */
export type Undo = () => void;

type Method = (this: never, ...args: never[]) => unknown;

/** Replaces a method of a class or an instance; the replacement gets the one that it replaces. */
export function patch<Target extends object, Key extends keyof Target>(
  target: Target,
  key: Key,
  make: (original: Target[Key]) => Target[Key],
): Undo {
  const own = Object.getOwnPropertyDescriptor(target, key);
  if (!own) throw new Error(`A break replaces ${String(key)}, which is not there any more.`);
  Object.defineProperty(target, key, { ...own, value: make(target[key]) });
  return () => Object.defineProperty(target, key, own);
}

/** Replaces a getter. */
export function patchGet<Target extends object, Key extends keyof Target>(
  target: Target,
  key: Key,
  make: (original: (this: Target) => Target[Key]) => (this: Target) => Target[Key],
): Undo {
  const own = Object.getOwnPropertyDescriptor(target, key);
  if (!own?.get) throw new Error(`A break replaces ${String(key)}, which is not there any more.`);
  Object.defineProperty(target, key, { ...own, get: make(own.get as (this: Target) => Target[Key]) });
  return () => Object.defineProperty(target, key, own);
}

const isMember = (object: HostObject, member: string, name: string): boolean =>
  member === `${object.typeName}.${name}`;

/** What a member of the object model reads as, e.g. `Range.Values`. */
export const reads = (member: string, change: (value: unknown, object: HostObject) => unknown): Undo =>
  patch(HostObject.prototype, 'get', (original) => {
    return function broken(this: HostObject, name) {
      const value = original.call(this, name);
      return isMember(this, member, name) ? change(value, this) : value;
    };
  });

/** What happens when a member is set; `set` is the host's own way, with another value if need be. */
export const sets = (
  member: string,
  change: (value: unknown, set: (value: unknown) => void, object: HostObject) => void,
): Undo =>
  patch(HostObject.prototype, 'set', (original) => {
    return function broken(this: HostObject, name, value) {
      if (isMember(this, member, name)) change(value, (other) => original.call(this, name, other), this);
      else original.call(this, name, value);
    };
  });

/** What a method does; `call` is the host's own way. */
export const calls = (
  member: string,
  change: (call: () => unknown, args: Arguments, object: HostObject) => unknown,
): Undo =>
  patch(HostObject.prototype, 'call', (original) => {
    return function broken(this: HostObject, name, args) {
      if (!isMember(this, member, name)) return original.call(this, name, args);
      return change(() => original.call(this, name, args), args, this);
    };
  });

/** A method that quietly does nothing. */
export const idle = (member: string): Undo => calls(member, () => undefined);

/** A property that cannot be changed, and does not say so. */
export const stuck = (member: string): Undo => sets(member, () => undefined);

/** Runs work; a refusal of Excel's gives `instead` of the error. */
export function swallow<Result>(work: () => Result, instead: Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof ExcelError) return instead;
    throw error;
  }
}

export type { Method };
