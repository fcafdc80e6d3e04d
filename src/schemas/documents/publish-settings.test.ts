import { expect, test } from 'vitest';
import { publishSettings } from './publish-settings.ts';

const faults = (path: string) =>
  (['folder', 'zip', 'cms'] as const).map(
    (way) => publishSettings.safeParse({ [way]: { path } }).error?.issues[0]?.message,
  );

test.each(['../压缩包', '/var/www/zckj', 'dist', '网站/data', '..', 'D:\\网站'])(
  'a site may be handed over to %s',
  (path) => expect(faults(path)).toEqual([undefined, undefined, undefined]),
);

test.each(['data', './data/spaces', '.', 'x/..', '收件箱', '.git/x', 'Content', 'data\\x'])(
  'a site is never handed over to %s, where people work',
  (path) => {
    const words = `「${path}」是本版自己的文件夹，不能交到这里`;
    expect(faults(path)).toEqual([words, words, words]);
  },
);
