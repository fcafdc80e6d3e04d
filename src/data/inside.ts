import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { SettingsError } from '../settings.ts';

/** A way that leads, or may lead, out of the folder in which it must stay. */
export class OutsideError extends SettingsError {}

/**
 * Where `path`, with `/`, lies below `root`: no part of it is `..` or empty, and nothing on the way
 * that is there already is a link or a file. What a file of an edition names is never joined otherwise.
 * @throws OutsideError in Chinese
 */
export function inside(root: string, path: string): string {
  const parts = path.split('/');
  if (!parts.every(isPlainName)) {
    throw new OutsideError(`「${path}」不是这个文件夹里的路径：不能有..、\\和空的一段`);
  }
  parts.reduce((folder, part, at) => {
    const place = join(folder, part);
    const stats = lstatSync(place, { throwIfNoEntry: false });
    const isLast = at === parts.length - 1;
    if (stats?.isSymbolicLink() === true) {
      throw new OutsideError(`「${place}」是链接（快捷方式），不跟着它写：换成真的文件夹或文件`);
    }
    if (stats !== undefined && !isLast && !stats.isDirectory()) {
      throw new OutsideError(`「${place}」不是文件夹：把它移走`);
    }
    return place;
  }, root);
  return join(root, path);
}

/** A name of one file or folder, which stays where it is put. */
export function isPlainName(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && !/[/\\\0]/.test(name);
}
