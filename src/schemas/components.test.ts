import { describe, expect, it } from 'vitest';
import { parseColumns, componentMeta } from './components.ts';

describe('the components of prose', () => {
  it('knows no component by the name of what every object has', () => {
    expect(componentMeta('toString')).toBeUndefined();
  });

  it('splits a list of columns', () => {
    expect(parseColumns('编号；名称')).toEqual(['编号', '名称']);
    expect(parseColumns('编号；')).toBeUndefined();
  });
});
