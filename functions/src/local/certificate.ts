import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Certificate } from './listen.ts';
import { CannotStart, MESSAGES } from './messages.ts';

/** Where office-addin-dev-certs keeps its certificate, and office-addin-debugging looks for it. */
const FOLDER = join(homedir(), '.office-addin-dev-certs');

/**
 * The development certificate that Excel trusts; made when missing, which asks the person for consent.
 *
 * @param root of the repository, where npm's tools are
 * @throws CannotStart when there is none in the end
 */
export function developmentCertificate(root: string, folder = FOLDER): Certificate {
  const [key, cert] = [join(folder, 'localhost.key'), join(folder, 'localhost.crt')];
  const complete = () => existsSync(key) && existsSync(cert);
  const tool = join(root, 'node_modules', 'office-addin-dev-certs', 'cli.js');
  if (!complete() && existsSync(tool)) {
    spawnSync(process.execPath, [tool, 'install'], { stdio: 'inherit', timeout: 120_000 });
  }
  if (!complete()) throw new CannotStart(MESSAGES.noCertificate(folder));
  return { key: readFileSync(key), cert: readFileSync(cert) };
}
