import { resolve } from 'node:path';
import { isDate } from '@cchc/domain';
import { CannotStart, MESSAGES } from './messages.ts';

export interface LocalOptions {
  port: number;
  /** Absolute path. */
  folder: string;
  /** The date to stand on; null = today. */
  today: string | null;
  reset: boolean;
  /** https with a development certificate, for sideloading into real Excel. */
  excel: boolean;
}

export const DEFAULT_PORT = 3000;
const DEFAULT_FOLDER = '.data/demo';

const asPort = (text: string): number | null => {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return port <= 65_535 ? port : null;
};

/**
 * Options of `npm start -- …`; port 0 takes any free one.
 *
 * @param root of the repository, below which the demo keeps its data
 * @throws CannotStart for an option that is none, twice given values included
 */
export function parseOptions(args: readonly string[], root: string): LocalOptions {
  const options: LocalOptions = {
    port: DEFAULT_PORT,
    folder: resolve(root, DEFAULT_FOLDER),
    today: null,
    reset: false,
    excel: false,
  };
  const wrong = (option: string): never => {
    throw new CannotStart(MESSAGES.wrongOption(option));
  };
  // `--port=3001` is the same as `--port 3001`.
  const words = args.flatMap((arg) => {
    const match = /^(--[a-z]+)=(.*)$/.exec(arg);
    return match ? [match[1] as string, match[2] as string] : [arg];
  });
  for (let i = 0; i < words.length; i++) {
    const option = words[i] as string;
    if (option === '--reset') options.reset = true;
    else if (option === '--excel') options.excel = true;
    else {
      const value = words[++i];
      const shown = value === undefined ? option : `${option} ${value}`;
      if (value === undefined || value === '') return wrong(shown);
      if (option === '--port') options.port = asPort(value) ?? wrong(shown);
      else if (option === '--data') options.folder = resolve(value);
      else if (option === '--today') options.today = isDate(value) ? value : wrong(shown);
      else return wrong(shown);
    }
  }
  return options;
}
