import { expect, test } from 'vitest';
import { rehypeProseTables } from './rehype-prose-tables.ts';

const cell = (tagName: string, value: string) => ({
  type: 'element',
  tagName,
  properties: {},
  children: [{ type: 'text', value }],
});
const table = (...headers: string[]) => ({
  type: 'element',
  tagName: 'table',
  children: [...headers.map((header) => cell('th', header)), cell('td', '1')],
});

test('a table of prose gets a caption, scopes and a frame; two of a kind keep two names', () => {
  const tree = { type: 'root', children: [table('事项', '数'), table('事项', '数')] };
  rehypeProseTables()(tree as never);
  const labels = JSON.stringify(tree).match(/"ariaLabel":"[^"]*"/g);
  expect(labels).toEqual(['"ariaLabel":"表：事项、数"', '"ariaLabel":"表：事项、数（2）"']);
  expect(JSON.stringify(tree).match(/"scope":"col"/g)).toHaveLength(4);
  expect(JSON.stringify(tree).match(/"tagName":"caption"/g)).toHaveLength(2);
});

test('a column of figures stands to the right by its class, without a style', () => {
  const figure = { ...cell('td', '1'), properties: { align: 'right' } };
  const middle = { ...cell('td', '2'), properties: { align: 'center' } };
  rehypeProseTables()({
    type: 'root',
    children: [{ ...table('数'), children: [figure, middle] }],
  } as never);
  expect([figure.properties, middle.properties]).toEqual([{ className: ['figure-cell'] }, {}]);
});

test('other prose is left as it is', () => {
  const tree = { type: 'root', children: [cell('p', '话')] };
  const before = structuredClone(tree);
  rehypeProseTables()(tree as never);
  expect(tree).toEqual(before);
});
