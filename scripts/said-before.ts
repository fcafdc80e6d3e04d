import { COMMANDS } from '../src/handbook/commands.ts';
import { swallowedOptions } from './swallowed-options.ts';

/** The scripts that take no arguments, by their file; those of the example city take its own word first. */
const TAKE_NOTHING = ['build', 'dev', 'docs', 'inbox', 'nightly', 'preview', 'seal'];
const EXAMPLE: Readonly<Record<string, string>> = {
  dev: 'dev:example',
  build: 'build:example',
  demo: 'build:demo',
};

/** What is said instead of running a command, and the exit code. */
interface Said {
  readonly text: string;
  readonly code: 0 | 2;
}

/** What is wrong with how a command was called, as far as that is the same for all; undefined when it may run. */
export function saidBefore(
  name: string,
  rest: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Said | undefined {
  const swallowed = swallowedOptions(name, rest, environment);
  return swallowed === undefined ? nothingTaken(name, rest) : { text: swallowed, code: 2 };
}

/** Of a command that takes no arguments: its use when that was asked for, else what it does not know. */
function nothingTaken(name: string, rest: readonly string[]): Said | undefined {
  const [command, given] =
    name === 'example' ? [EXAMPLE[rest[0] ?? ''], rest.slice(1)] : [name, rest];
  const [unknown] = given;
  if (command === undefined || unknown === undefined) return undefined;
  if (name !== 'example' && !TAKE_NOTHING.includes(name)) return undefined;
  if (unknown === '--help' || unknown === '-h') {
    return {
      text: `用法：npm run ${command}，后面不写什么：${COMMANDS[command]?.does ?? ''}`,
      code: 0,
    };
  }
  return {
    text: `npm run ${command}后面不写什么，「${unknown}」不认识；什么都没有做`,
    code: 2,
  };
}
