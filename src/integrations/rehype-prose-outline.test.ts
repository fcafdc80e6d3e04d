import { expect, test } from 'vitest';
import { rehypeProseOutline } from './rehype-prose-outline.ts';

const element = (tagName: string, properties = {}) => ({ type: 'element', tagName, properties });
const after = (...children: object[]) => {
  const tree = { type: 'root', children };
  rehypeProseOutline()(tree as never);
  return tree.children as { tagName?: string; value?: string }[];
};

test('headings go down one step at a time, and up as they like', () => {
  const names = ['h4', 'h5', 'h2', 'h3', 'h2', 'h4'].map((name) => element(name));
  const expected = ['h2', 'h3', 'h2', 'h3', 'h2', 'h3'];
  expect(after(...names).map(({ tagName }) => tagName)).toEqual(expected);
});

test('the boxes of a task list become signs; other fields and words stay', () => {
  const [done, open, text] = after(
    element('input', { type: 'checkbox', checked: true, disabled: true }),
    element('input', { type: 'checkbox', disabled: true }),
    element('p'),
  );
  expect([done?.value, open?.value, text?.tagName]).toEqual(['☑', '☐', 'p']);
  expect(done?.tagName).toBeUndefined();
});
