/**
 * A build whose site is twenty small files that hold one word, written slowly enough to be killed
 * in the middle: `node fake-build-fixture.ts DISK WORD`; with a third word it lingers once it is published.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { openWorkFolder, type WorkFolder } from './work-folder.ts';

const PARTS = 20;

/** Builds to `disk/out`, for the edition `disk/edition`; `hold` is awaited before it is published, `afterwards` before it ends. */
export async function fakeBuild(
  disk: string,
  word: string,
  {
    hold = async () => {},
    say = () => {},
    afterwards = async () => {},
  }: {
    hold?: () => unknown;
    say?: (line: string) => void;
    afterwards?: (work: WorkFolder) => unknown;
  } = {},
): Promise<void> {
  const settings = { outDir: join(disk, 'out'), siteRoot: join(disk, 'edition') };
  const work = await openWorkFolder(settings, join(disk, 'program'), say);
  try {
    writeFileSync(join(work.scratch, 'sizes.json'), '{}');
    for (let part = 0; part < PARTS; part += 1) {
      mkdirSync(join(work.site, String(part)), { recursive: true });
      writeFileSync(join(work.site, String(part), 'index.html'), word);
      if (part % 5 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    }
    writeFileSync(join(work.site, `${word}.html`), word);
    await hold();
    work.publish();
    await afterwards(work);
  } finally {
    work.close();
  }
}

const [, script = '', disk, word, isSlowToEnd] = process.argv;
if (script.endsWith('fake-build-fixture.ts') && disk !== undefined && word !== undefined) {
  const say = (line: string) => process.stdout.write(line);
  const linger = () => new Promise((resolve) => setTimeout(resolve, 60_000));
  await fakeBuild(disk, word, {
    say,
    ...(isSlowToEnd === undefined ? {} : { afterwards: linger }),
  });
}
