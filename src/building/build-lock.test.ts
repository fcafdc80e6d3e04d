import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lockOf, withBuildLock } from './build-lock.ts';

const repository = (name: string) => join('/nowhere', String(process.pid), name);

test('builds in one repository follow each other, in different ones run at once', async () => {
  const order: string[] = [];
  const build = (where: string, name: string) =>
    withBuildLock(repository(where), async () => {
      order.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 50));
      order.push(`${name} ends`);
    });
  await Promise.all([build('same', 'a'), build('same', 'b')]);
  expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  order.length = 0;
  await Promise.all([build('one', 'a'), build('other', 'b')]);
  expect(order).toEqual(['a begins', 'b begins', 'a ends', 'b ends']);
});

test('the lock goes when a build fails', async () => {
  const failing = withBuildLock(repository('failing'), () => Promise.reject(new Error('crash')));
  await expect(failing).rejects.toThrow('crash');
  expect(existsSync(lockOf(repository('failing')))).toBe(false);
});

test('the lock of a process that is gone is taken over', async () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  writeFileSync(lockOf(repository('gone')), String(pid));
  expect(await withBuildLock(repository('gone'), async () => 'built')).toBe('built');
});

test('a lock older than any build is taken over, whoever has its process id now', async () => {
  const lock = lockOf(repository('old'));
  writeFileSync(lock, String(process.pid));
  const anHourAgo = Date.now() / 1000 - 3600;
  utimesSync(lock, anHourAgo, anHourAgo);
  const holder = await withBuildLock(repository('old'), async () => readFileSync(lock, 'utf8'));
  expect(holder).toBe(String(process.pid));
});
