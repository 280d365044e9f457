import { sampleMembers, samplePeople } from '../samples/people.ts';
import { developmentCertificate } from './certificate.ts';
import type { ComposeLocal } from './compose.ts';
import { prepareFolder, resetFolder } from './data-folder.ts';
import { CannotStart, MESSAGES } from './messages.ts';
import { type LocalOptions, parseOptions } from './options.ts';
import { type RunningServer, serve } from './serve.ts';
import { smtpFrom } from './smtp-from.ts';

const say = (lines: readonly string[]): void => {
  for (const line of lines) console.log(line);
};

/** What went wrong, as lines for the person at the terminal. */
function linesOf(error: unknown, folder: string): readonly string[] {
  if (error instanceof CannotStart) return error.lines;
  const { name, code, message } = error as NodeJS.ErrnoException;
  if (name === 'FolderInUse') return MESSAGES.folderInUse(folder);
  if (/^E(ACCES|PERM|ROFS|NOSPC)$/.test(code ?? '')) return MESSAGES.unwritable(folder, code as string);
  if (/SQLITE_(CANTOPEN|READONLY|FULL|IOERR)/.test(code ?? ''))
    return MESSAGES.unwritable(folder, code as string);
  return MESSAGES.unexpected(message);
}

async function start(compose: ComposeLocal, options: LocalOptions, root: string): Promise<RunningServer> {
  const { folder, port, today } = options;
  prepareFolder(folder);
  const smtp = smtpFrom(process.env);
  const certificate = options.excel ? developmentCertificate(root) : undefined;
  return serve(compose, {
    folder,
    port,
    today,
    root,
    samples: true,
    ...(smtp && { smtp }),
    ...(options.reset && { beforeOpen: () => resetFolder(folder) }),
    ...(certificate && { certificate }),
  });
}

/**
 * `npm start`: the demo, until Ctrl+C. Ends the process with 1 and one plain line a language when it cannot start.
 *
 * @param args of the command line
 */
export async function runLocal(args: readonly string[], compose: ComposeLocal): Promise<void> {
  let folder = '';
  try {
    const root = process.env.CCHC_ROOT ?? process.cwd();
    const options = parseOptions(args, root);
    folder = options.folder;
    const server = await start(compose, options, root);
    // Before anybody is told that it is ready: whoever reads it may end it at once
    let stopping = false;
    const stop = async (): Promise<void> => {
      if (stopping) return;
      stopping = true;
      await server.close();
      say(MESSAGES.stopped());
      process.exit(0);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
    say([
      '',
      'Người dùng mẫu (sample people), mật khẩu trong ngoặc (password in brackets):',
      ...samplePeople.map(({ login, password, name, role }, i) =>
        `  ${login.padEnd(16)} (${password})  ${name}: ${role} ${sampleMembers[i]?.units.join(', ')}`.trimEnd(),
      ),
      '',
      `ready: ${server.origin}/`,
    ]);
  } catch (error) {
    for (const line of linesOf(error, folder)) console.error(line);
    process.exit(1);
  }
}
