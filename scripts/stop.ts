import process from 'node:process';

/** Ends a command with a message: 2 when it could not run as it was called, 1 when the work failed. */
export function stop(message: string, code: 1 | 2): never {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}
