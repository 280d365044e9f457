/** A value that screens watch: a new object at each change, listeners told after it. */
export interface Observable<T> {
  get(): T;
  set(part: Partial<T>): void;
  subscribe(listener: () => void): () => void;
}

export function observable<T extends object>(initial: T): Observable<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(part) {
      const keys = Object.keys(part) as (keyof T)[];
      if (keys.every((key) => Object.is(part[key], value[key]))) return;
      value = { ...value, ...part };
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
