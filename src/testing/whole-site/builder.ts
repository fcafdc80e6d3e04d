/**
 * A process that runs `npm run build` for each message, with the variables in it, and answers what the
 * build printed and the code with which it ended. builders.ts starts it.
 */
import process from 'node:process';
import { keepBundler } from '../../building/page-bundle.ts';

/** Environment variables of one build. */
export type BuildVariables = Readonly<Record<string, string>>;

/** What a build printed, and its code. */
export interface EndedBuild {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const SCRIPT = new URL('../../../scripts/build.ts', import.meta.url).href;
let builds = 0;
keepBundler();

process.on('message', (variables: BuildVariables) => {
  void ended(variables).then((build) => process.send?.(build));
});

async function ended(variables: BuildVariables): Promise<EndedBuild> {
  const printed = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    process[stream].write = (text: string | Uint8Array) => {
      printed[stream] += text.toString();
      return true;
    };
  }
  Object.assign(process.env, variables);
  process.exitCode = 0;
  builds += 1;
  try {
    // Another address each time, or the script would not run again.
    await import(`${SCRIPT}?build=${builds}`);
    return { status: process.exitCode, ...printed };
  } catch (error) {
    printed.stderr += error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { status: 1, ...printed };
  } finally {
    process.exitCode = 0;
    for (const name of Object.keys(variables)) Reflect.deleteProperty(process.env, name);
  }
}
