import { expect, test } from 'vitest';
import { numberCells } from './number-cells.ts';
import { writeObjects } from './pdf-objects.ts';

const dressed = (bodies: readonly string[]) =>
  writeObjects({
    head: '%PDF-1.4\n',
    objects: new Map(
      bodies.map((body, index) => [index + 1, `${index + 1} 0 obj\n<<${body}>>\nendobj\n`]),
    ),
    trailer: '<</Size 9>>',
  });
const cell = (id: number) => `/S /TH\n/ID (node0000${id})`;
const leaf = (...names: readonly [number, number][]) =>
  `/Limits [(node0000${names[0]?.[0]}) (node0000${names.at(-1)?.[0]})]\n` +
  `/Names [${names.map(([id, at]) => `(node0000${id}) ${at} 0 R`).join(' ')}]`;

test('whichever numbers a browser gives to the cells of a table, the file is the same', () => {
  const table = (first: number, second: number, names: string) =>
    dressed([
      cell(first),
      cell(second),
      `/Headers [(node0000${first}) (node0000${second})]`,
      names,
    ]);
  const inOrder = numberCells(table(3100, 3101, leaf([3100, 1], [3101, 2])));
  const turned = numberCells(table(4209, 4200, leaf([4200, 2], [4209, 1])));
  expect(Buffer.from(turned).toString('latin1')).toBe(Buffer.from(inOrder).toString('latin1'));
  expect(Buffer.from(inOrder).toString('latin1')).toContain(
    '/Limits [(node00000001) (node00000002)]\n/Names [(node00000001) 1 0 R (node00000002) 2 0 R]',
  );
});

test('names move from leaf to leaf, and branches tell the ends of what hangs on them', () => {
  const text = Buffer.from(
    numberCells(
      dressed([
        cell(4209),
        cell(4200),
        cell(4205),
        leaf([4200, 2], [4205, 3]),
        leaf([4209, 1]),
        '/Kids [4 0 R 5 0 R]\n/Limits [(node00004200) (node00004209)]',
      ]),
    ),
  ).toString('latin1');
  expect(text).toContain('/Names [(node00000001) 1 0 R (node00000002) 2 0 R]');
  expect(text).toContain('/Limits [(node00000003) (node00000003)]\n/Names [(node00000003) 3 0 R]');
  expect(text).toContain('/Kids [4 0 R 5 0 R]\n/Limits [(node00000001) (node00000003)]');
  // Every offset of the table of objects is right again.
  expect(numberCells(Buffer.from(text, 'latin1'))).toEqual(
    new Uint8Array(Buffer.from(text, 'latin1')),
  );
});

test('a file without such cells, and bytes within a stream, stay as they are', () => {
  const plain = dressed(['/S /P', '/Length 5>>\nstream\n(node00000009)\nendstream']);
  expect(numberCells(plain)).toEqual(plain);
});
