import { fileURLToPath } from 'node:url';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import type { Plugin } from 'vite';
import { PUBLISHED_EN } from './src/functions/published-en.ts';

const SOURCE = fileURLToPath(new URL('src/functions/published.ts', import.meta.url));

export interface FunctionMetadata {
  id: string;
  name: string;
  description: string;
  options?: { stream?: boolean };
  parameters: { name: string; description: string; type: string; optional?: boolean }[];
  result: { dimensionality?: string };
}
export interface FunctionsMetadata {
  allowCustomDataForDataTypeAny?: boolean;
  functions: FunctionMetadata[];
}

/**
 * What Excel knows of the functions before it calls one, made from their comments.
 *
 * @throws when a comment cannot be understood
 */
export async function functionsMetadata(): Promise<FunctionsMetadata> {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(SOURCE, false);
  if (errors.length > 0) throw new Error(`published.ts: ${errors.join('; ')}`);
  return JSON.parse(metadataJson) as FunctionsMetadata;
}

/** The same with English help; names and arguments are what they are. */
export function inEnglish(metadata: FunctionsMetadata): FunctionsMetadata {
  return {
    ...metadata,
    functions: metadata.functions.map((each) => {
      const english = PUBLISHED_EN[each.id];
      if (english?.parameters.length !== each.parameters.length)
        throw new Error(`published-en.ts does not tell of ${each.id} as published.ts does`);
      return {
        ...each,
        description: english.description,
        parameters: each.parameters.map((parameter, i) => ({
          ...parameter,
          description: english.parameters[i] ?? '',
        })),
      };
    }),
  };
}

/** functions.json and functions.en.json beside the pane. */
export const functionsMetadataFiles = (): Plugin => ({
  name: 'functions-metadata',
  apply: 'build',
  async generateBundle() {
    const metadata = await functionsMetadata();
    const file = (fileName: string, of: FunctionsMetadata): void => {
      this.emitFile({ type: 'asset', fileName, source: `${JSON.stringify(of, null, 2)}\n` });
    };
    file('functions.json', metadata);
    file('functions.en.json', inEnglish(metadata));
  },
});
