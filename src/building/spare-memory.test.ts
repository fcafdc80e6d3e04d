import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { SPARING_FLAGS } from './spare-memory.ts';

test('whoever builds with npm gets the same flags as a build that is started by a command', () => {
  const flags = SPARING_FLAGS.join(' ');
  expect(packageJson.scripts.build).toBe(`node ${flags} scripts/run.mjs build`);
  expect(packageJson.scripts['build:example']).toBe(`node ${flags} scripts/run.mjs example build`);
});
