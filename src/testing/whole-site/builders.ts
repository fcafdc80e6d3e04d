import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { json } from 'node:stream/consumers';
import type { BuildVariables, EndedBuild } from './builder.ts';
import { programEnvironment } from './program-environment.ts';

/** Where the builders of one test run are asked. */
const BUILDERS = 'SITE_BUILDERS';
const PROGRAM = join(import.meta.dirname, 'builder.ts');
/** As many as the cores of a small machine: another one would take longer to read in than it saves. */
const MOST_BUILDERS = 2;
/** The cache of scripts/run.mjs. */
const COMPILED = join(
  import.meta.dirname,
  '../../../node_modules/.cache/zhongchuang-gazette/compiled',
);

/**
 * Lets all workers of a test run share processes that build, for whoever asks `orderBuild`: a second
 * build takes half the time of the first, because all that builds is read and compiled.
 * @returns what ends them.
 */
export async function startBuilders(): Promise<() => void> {
  if (process.env[BUILDERS] !== undefined) return () => undefined;
  const all = new Set<ChildProcess>();
  const idle: ChildProcess[] = [];
  const waiting: (() => void)[] = [];
  const server = createServer((asked, response) => {
    if (idle.length === 0 && all.size === MOST_BUILDERS) {
      waiting.push(() => build(asked, response));
    } else {
      build(asked, response);
    }
  });
  const build = (asked: IncomingMessage, response: ServerResponse) => {
    const builder = idle.pop() ?? started();
    const answer = (ended: EndedBuild) => response.end(JSON.stringify(ended));
    const fall = (code: number | null) =>
      answer({ status: code, stdout: '', stderr: 'the builder ended before the build did' });
    builder.once('exit', fall);
    builder.once('message', (ended) => {
      builder.off('exit', fall);
      idle.push(builder);
      answer(ended as EndedBuild);
      waiting.shift()?.();
    });
    void json(asked).then((variables) => builder.send(variables as BuildVariables));
  };
  const started = () => {
    const builder = fork(PROGRAM, {
      env: { ...programEnvironment(), NODE_COMPILE_CACHE: COMPILED },
      execArgv: ['--max-semi-space-size=64'],
    });
    all.add(builder);
    return builder.once('exit', () => {
      all.delete(builder);
      if (idle.includes(builder)) idle.splice(idle.indexOf(builder), 1);
      waiting.shift()?.();
    });
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A run that is broken off leaves nobody waiting: a builder ends when nobody can ask it.
  server.unref();
  process.env[BUILDERS] = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return () => {
    server.close();
    all.forEach((builder) => builder.kill());
    Reflect.deleteProperty(process.env, BUILDERS);
  };
}

/** Has a builder run `npm run build` with some variables. */
export async function orderBuild(variables: BuildVariables): Promise<EndedBuild> {
  const address = process.env[BUILDERS];
  if (address === undefined) throw new Error('fixture-sites-setup.ts is not among globalSetup');
  // A connection that is kept may have been closed while a test waited for a program.
  const asked = request(address, { method: 'POST', agent: false }).end(JSON.stringify(variables));
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  return (await json(response)) as EndedBuild;
}
