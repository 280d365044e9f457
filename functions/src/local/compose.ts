import type { createApp } from '../api/app.ts';
import type { ReportStore } from '../store/store.ts';

export interface LocalParts {
  /** Data folder; made when missing. */
  folder: string;
  clock: () => Date;
  /** Called while no other server can work in the folder, before anything in it is opened. */
  beforeOpen?: () => void;
  /** Fill a new folder with the demo's people and figures, and offer the people on the sign-in page. */
  samples: boolean;
  /** Tests and benchmarks count through it. */
  wrapStore?: (store: ReportStore) => ReportStore;
  log?: (error: unknown) => void;
}

export interface Local {
  app: ReturnType<typeof createApp>;
  store: ReportStore;
  close(): Promise<void>;
}

/** @throws FolderInUse when another server works in the folder; the file system's own errors */
export type ComposeLocal = (parts: LocalParts) => Promise<Local>;
