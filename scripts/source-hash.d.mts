/** One hash over names and contents of all sources below the paths, which are relative to `root`. */
export function hashOfSources(root: string, paths: readonly string[]): string;
