/** Repeats a job in this process, one run at a time, beginning at once. */
export interface Schedule {
  /** Waits for the run under way; none begins afterwards. */
  stop(): Promise<void>;
}

/** How often one machine looks whether a reminder is due. */
export const EVERY_MS = 10 * 60_000;

export function startSchedule(
  job: () => Promise<unknown>,
  log: (error: unknown) => void,
  everyMs = EVERY_MS,
): Schedule {
  let running: Promise<void> | null = null;
  const run = (): void => {
    running ??= job()
      .then(() => {}, log)
      .finally(() => {
        running = null;
      });
  };
  run();
  const timer = setInterval(run, everyMs);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
