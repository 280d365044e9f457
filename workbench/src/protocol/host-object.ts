import { apiNotFound, ExcelError } from '../model/excel-error.ts';
import type { Arguments } from './arguments.ts';

/** A scalar member: without `set` it is read-only. */
export interface Property<Target> {
  readonly get: (target: Target) => unknown;
  readonly set?: (target: Target, value: unknown) => void;
}

/** One type of Excel's object model, by the names of the wire (PascalCase). */
export interface TypeSpec<Target> {
  /** as in office.js: `Range`, `WorksheetCollection` */
  readonly name: string;
  readonly properties?: Readonly<Record<string, Property<Target>>>;
  /** objects reached through a property; null = a null object */
  readonly objects?: Readonly<Record<string, (target: Target) => HostObject | null>>;
  /** gives an object, a plain value, or nothing; may be a promise */
  readonly methods?: Readonly<Record<string, (target: Target, args: Arguments) => unknown>>;
  /** the indexer, `getItem(key)` */
  readonly item?: (target: Target, key: Arguments) => HostObject;
  /** makes it a collection */
  readonly items?: (target: Target) => readonly HostObject[];
  /** what a later request finds the object by, e.g. `{Id}`; office.js keeps it */
  readonly identity?: (target: Target) => Readonly<Record<string, unknown>>;
  /** ranges: found later by a reference id that the host hands out */
  readonly kept?: true;
  /** false when what it stood for was deleted */
  readonly alive?: (target: Target) => boolean;
}

/** A type and the means to make its objects and to recognise them among arguments. */
export interface Definition<Target> {
  (target: Target): HostObject;
  targetOf(object: HostObject | null | undefined): Target | null;
}

export function define<Target>(spec: TypeSpec<Target>): Definition<Target> {
  const { definition, implement } = declare<Target>();
  implement(spec);
  return definition;
}

/** A type that others refer to before they can be read: it is implemented where its members stand. */
export function declare<Target>(): {
  readonly definition: Definition<Target>;
  readonly implement: (spec: TypeSpec<Target>) => void;
} {
  const targets = new WeakMap<HostObject, Target>();
  let implementation: TypeSpec<Target> | null = null;
  const make = (target: Target): HostObject => {
    if (!implementation) throw new Error('A type of the object model was declared and never implemented.');
    const object = new HostObject(bind(implementation, target));
    targets.set(object, target);
    return object;
  };
  const definition = Object.assign(make, {
    targetOf: (object: HostObject | null | undefined) => (object ? (targets.get(object) ?? null) : null),
  });
  return {
    definition,
    implement: (spec) => {
      implementation = spec;
    },
  };
}

/** A spec with its target filled in, so that objects of all types look alike to the processor. */
interface Bound {
  readonly name: string;
  readonly kept: boolean;
  readonly properties: readonly string[];
  readonly isCollection: boolean;
  get(name: string): { value: unknown } | null;
  set(name: string, value: unknown): boolean;
  object(name: string): { object: HostObject | null } | null;
  call(name: string, args: Arguments): { result: unknown } | null;
  item(key: Arguments): HostObject | null;
  items(): readonly HostObject[];
  identity(): Readonly<Record<string, unknown>>;
  alive(): boolean;
}

function bind<Target>(spec: TypeSpec<Target>, target: Target): Bound {
  return {
    name: spec.name,
    kept: spec.kept ?? false,
    properties: Object.keys(spec.properties ?? {}),
    isCollection: spec.items !== undefined,
    get: (name) => {
      const property = spec.properties?.[name];
      return property ? { value: property.get(target) } : null;
    },
    set: (name, value) => {
      const set = spec.properties?.[name]?.set;
      if (set) set(target, value);
      return set !== undefined;
    },
    object: (name) => {
      const object = spec.objects?.[name];
      return object ? { object: object(target) } : null;
    },
    call: (name, args) => {
      const method = spec.methods?.[name];
      return method ? { result: method(target, args) } : null;
    },
    item: (key) => spec.item?.(target, key) ?? null,
    items: () => spec.items?.(target) ?? [],
    identity: () => spec.identity?.(target) ?? {},
    alive: () => spec.alive?.(target) ?? true,
  };
}

/**
 * An object of Excel's model as the processor handles it. A member that its type does not have is
 * refused with ApiNotFound and the member's name: this host never answers what it does not know.
 */
export class HostObject {
  readonly #bound: Bound;

  constructor(bound: Bound) {
    this.#bound = bound;
  }

  get typeName(): string {
    return this.#bound.name;
  }

  get isKept(): boolean {
    return this.#bound.kept;
  }

  get isCollection(): boolean {
    return this.#bound.isCollection;
  }

  /** Names of all scalar members. */
  get properties(): readonly string[] {
    return this.#bound.properties;
  }

  get(name: string): unknown {
    return this.#found(this.#bound.get(name), name).value;
  }

  has(name: string): boolean {
    return this.#bound.properties.includes(name);
  }

  set(name: string, value: unknown): void {
    this.#assertAlive();
    if (!this.#bound.set(name, value)) throw apiNotFound(this.member(name));
  }

  object(name: string): HostObject | null {
    return this.#found(this.#bound.object(name), name).object;
  }

  call(name: string, args: Arguments): unknown {
    this.#assertAlive();
    // afterwards it may be gone by its own doing (`delete`)
    const called = this.#bound.call(name, args);
    if (!called) throw apiNotFound(this.member(name));
    return called.result;
  }

  item(key: Arguments): HostObject {
    const item = this.#bound.item(key);
    if (!item) throw apiNotFound(this.member('getItem'));
    return item;
  }

  items(): readonly HostObject[] {
    this.#assertAlive();
    return this.#bound.items();
  }

  identity(): Readonly<Record<string, unknown>> {
    return this.#bound.identity();
  }

  /** `Range.values`, as the add-in's author writes it. */
  member(name: string): string {
    return `${this.#bound.name}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  }

  #found<Found>(found: Found | null, name: string): Found {
    this.#assertAlive();
    if (found === null) throw apiNotFound(this.member(name));
    return found;
  }

  #assertAlive(): void {
    if (!this.#bound.alive()) throw new ExcelError('ItemNotFound');
  }
}
