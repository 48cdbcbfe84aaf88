import { readFileSync, rmSync, writeFileSync } from 'node:fs';

/** Holds a file that names this process, so that one build runs at a time; returns what lets go of it. The file of a process that has died is taken over. */
export function lock(file: string): () => void {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
      rmSync(file, { force: true }); // a full disk leaves it there, empty
      throw error;
    }
    const holder = Number(readFileSync(file, 'utf8'));
    if (isRunning(holder)) throw new Error(`only one build may run at a time, got another in process ${holder}`);
    rmSync(file, { force: true });
    return lock(file);
  }
  return () => rmSync(file, { force: true });
}

function isRunning(id: number): boolean {
  if (!(id > 0)) return false;
  try {
    return process.kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
