import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Font, openSync } from 'fontkit';
import { expect, test } from 'vitest';
import { rareFontFileOf, rareFontFiles, rareFontFolder, rareFontPath } from './rare-font.ts';

const nameOf = (character: string) => rareFontFileOf(character.codePointAt(0) ?? 0)?.name;

test('the extensions B to F are in the files, each character in one', () => {
  expect(nameOf('𠮷')).toBe('HanaMinB.CJK-Unified-Ideographs-Extension-B-03');
  expect(nameOf('𫝆')).toBe('HanaMinB.CJK-Unified-Ideographs-Extension-D');
  expect(nameOf('\u{2ebe0}')).toBe('HanaMinB.CJK-Unified-Ideographs-Extension-F-8');
  const ranges = rareFontFiles()
    .flatMap((file) => file.ranges)
    .sort(([a], [b]) => a - b);
  ranges.forEach(([from, to], index) => {
    expect(to).toBeGreaterThanOrEqual(from);
    expect(from).toBeGreaterThan(ranges[index - 1]?.[1] ?? 0xffff);
  });
});

test('common characters and the extensions after F are in none', () => {
  for (const character of 'a汉㛃😀\u{30000}') expect(nameOf(character), character).toBeUndefined();
});

test('every file is unpacked as TrueType and holds just what is said of it', async () => {
  const folder = await rareFontFolder();
  for (const { name, ranges } of rareFontFiles()) {
    expect(existsSync(rareFontPath(name)), name).toBe(true);
    const font = openSync(join(folder, `${name}.ttf`)) as Font;
    const said = ranges.flatMap(([from, to]) =>
      Array.from({ length: to - from + 1 }, (_, index) => from + index),
    );
    expect(
      [...font.characterSet].sort((a, b) => a - b),
      name,
    ).toEqual(said);
    expect(
      (font as unknown as { directory: { tables: object } }).directory.tables,
      name,
    ).toHaveProperty('glyf');
  }
});
