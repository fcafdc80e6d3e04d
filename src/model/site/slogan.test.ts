import { expect, test } from 'vitest';
import { sloganOf } from './slogan.ts';

const authority = (name: string, to: string | null) =>
  ({ id: name, name, level: '市', division: '000001', from: '2010-01-01', to }) as const;
const site = (slogan: string, ...authorities: ReturnType<typeof authority>[]) =>
  sloganOf({ slogan, title: '示例众创', authorities });

test('an edition without a slogan says whose it is, not its title again', () => {
  const [former, now] = [authority('示例旧局', '2020-01-01'), authority('示例新局', null)];
  expect(site('', former, now)).toBe('示例新局的众创空间公开信息');
  expect(site('一句话', now)).toBe('一句话');
  expect(site('', former)).toBe('示例众创');
});
