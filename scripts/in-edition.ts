import process from 'node:process';

/** A command for an edition, by default that of this run, as the command line of this system takes it. */
export function inEdition(command: string, folder = process.env['SITE_ROOT'] ?? ''): string {
  if (folder === '') return command;
  return process.platform === 'win32'
    ? `set "SITE_ROOT=${folder}" && ${command}`
    : `SITE_ROOT=${shellWord(folder)} ${command}`;
}

/** A path as one word of a command line. */
export function shellWord(path: string): string {
  if (!/[\s'"$&|;<>()*?!`\\]/.test(path)) return path;
  return process.platform === 'win32' ? `"${path}"` : `'${path.replaceAll("'", String.raw`'\''`)}'`;
}
