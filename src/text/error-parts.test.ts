import { deserialize, serialize } from 'node:v8';
import { expect, test } from 'vitest';
import { errorOf, errorParts } from './error-parts.ts';

/** As the other process hears it. */
const told = (error: unknown) =>
  errorOf(deserialize(serialize(errorParts(error))) as ReturnType<typeof errorParts>);

test('a fault of the system keeps its code and its path, and what it caused its words', () => {
  const full = Object.assign(new Error('no space'), { code: 'ENOSPC', path: '/site/a.css' });
  const heard = told(new Error('没有写完', { cause: full }));
  expect(heard.message).toBe('没有写完');
  expect(heard.cause).toMatchObject({ message: 'no space', code: 'ENOSPC', path: '/site/a.css' });
});

test('what holds several faults still holds them, and depth is still known by its kind', () => {
  const heard = told(new AggregateError([new RangeError('Maximum call stack size exceeded')]));
  expect(heard).toBeInstanceOf(AggregateError);
  expect((heard as AggregateError).errors[0]).toBeInstanceOf(RangeError);
});

test('what is no error, or holds what nobody can be told, is an error all the same', () => {
  expect(told('out of memory').message).toBe('out of memory');
  const round: { self?: object; act: () => void } = { act: () => undefined };
  round.self = round;
  expect(told(Object.assign(new Error('多了一层'), { round })).message).toBe('多了一层');
});
