import type { HostObject } from './host-object.ts';

/** What office.js calls the target of handlers on all sheets. */
export const ALL_SHEETS = 'Workbook';

/** Which events the page has handlers for; Excel sends no other, and none from before the registration. */
export class Registrations {
  readonly #wanted = new Set<string>();

  /** Sees every method that is called, and remembers `_Register…Event` and `_Unregister…Event`. */
  note(object: HostObject, method: string): void {
    const [, un, name] = /^_(Un)?[Rr]egister(\w+)Event$/.exec(method) ?? [];
    if (name === undefined) return;
    const key = `${name} ${targetOf(object)}`;
    if (un) this.#wanted.delete(key);
    else this.#wanted.add(key);
  }

  has(name: string, target: string): boolean {
    return this.#wanted.has(`${name} ${target}`);
  }
}

function targetOf(object: HostObject): string {
  const { Id } = object.identity();
  return typeof Id === 'string' ? Id : ALL_SHEETS;
}
