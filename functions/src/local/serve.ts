import { join } from 'node:path';
import { clockOn, systemClock } from '../clock.ts';
import { startSchedule } from '../reminders/schedule.ts';
import { createSite } from '../site/site.ts';
import type { ComposeLocal, Local, LocalParts } from './compose.ts';
import { type Certificate, listen } from './listen.ts';
import { createWeb } from './web.ts';

export interface ServeOptions extends Omit<LocalParts, 'clock'> {
  /** 0 = any free one. */
  port: number;
  today: string | null;
  /** Root of the repository: where the built pages are. */
  root: string;
  certificate?: Certificate;
}

export interface RunningServer {
  /** Without a slash at the end. */
  origin: string;
  local: Local;
  close(): Promise<void>;
}

/**
 * The demo's server: API and pages on 127.0.0.1.
 *
 * @throws CannotStart, FolderInUse
 */
export async function serve(compose: ComposeLocal, options: ServeOptions): Promise<RunningServer> {
  const { root, certificate, today, port, ...parts } = options;
  let origin = '';
  const local = await compose({
    ...parts,
    clock: today === null ? systemClock : clockOn(today),
    site: () => origin,
  });
  const site = createSite(
    {
      workbench: join(root, 'workbench', 'dist'),
      addin: join(root, 'addin', 'dist'),
      office: join(root, 'node_modules', '@microsoft', 'office-js', 'dist'),
      manifest: join(root, 'manifest.xml'),
    },
    { excel: certificate !== undefined },
  );
  try {
    const listening = await listen(createWeb(local.app, site), port, certificate);
    origin = certificate ? `https://localhost:${listening.port}` : `http://127.0.0.1:${listening.port}`;
    const reminding = startSchedule(() => local.remind(), parts.log ?? console.error);
    return {
      origin,
      local,
      async close() {
        await reminding.stop();
        await listening.stop();
        await local.close();
      },
    };
  } catch (error) {
    await local.close();
    throw error;
  }
}
