import Database from 'libsql';

const lock = new Int32Array(new SharedArrayBuffer(4));

/**
 * Where no library can be preloaded: a COMMIT takes so much longer. The fsyncs of checkpoints stay as fast as the
 * disk is, so this flatters a little.
 */
export function sleepAfterCommit(milliseconds: number): void {
  const exec = Database.prototype.exec;
  Database.prototype.exec = function slowExec(this: Database.Database, sql: string) {
    const result = exec.call(this, sql);
    if (sql === 'COMMIT') Atomics.wait(lock, 0, 0, milliseconds);
    return result;
  };
}
