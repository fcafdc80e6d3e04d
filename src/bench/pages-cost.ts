import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** What rendering and writing pages cost, the process around it not counted. */
export interface PagesCost {
  readonly pages: number;
  readonly userSeconds: number;
  /** User and system time. */
  readonly cpuSeconds: number;
}

/** What the pages of the spaces of an edition cost by themselves; undefined when they fail. */
export function spacePagesCost(
  environment: Readonly<Record<string, string | undefined>>,
): PagesCost | undefined {
  const script = fileURLToPath(new URL('space-pages.ts', import.meta.url));
  const { status, stdout } = spawnSync(process.execPath, [script], {
    env: environment,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  return status === 0 ? (JSON.parse(stdout) as PagesCost) : undefined;
}
