/** How entry keys change from one plan version to another: old → new; null = withdrawn. Only keys that changed. */
export type KeyMap = Record<string, string | null>;
