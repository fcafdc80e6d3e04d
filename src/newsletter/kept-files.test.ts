import { expect, test } from 'vitest';
import { keptFiles } from './kept-files.ts';

const keeping = { folder: undefined, name: 'figures/home.png', parts: [] };

test('what fails in the making is told with what was made', async () => {
  const failing = () => Promise.reject(new Error('图没有写明宽和高'));
  await expect(keptFiles(keeping, 'key', failing)).rejects.toMatchObject({
    message: '图没有写明宽和高',
    id: 'figures/home.png',
  });
});
