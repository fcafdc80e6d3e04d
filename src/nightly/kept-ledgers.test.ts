import { existsSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, SMALL } from '../differences/differences-fixture.ts';
import { keepLedgers, restoreLedgers, settleLedgers } from './kept-ledgers.ts';

const LEDGER = { 'data/ledger.json': '[]\n' };

test('kept ledgers come back byte for byte, and what a run had added goes', () => {
  const root = folderWith({ ...SMALL, ...LEDGER });
  keepLedgers(root);
  renameSync(join(root, 'data/ledger.json'), join(root, 'data/issue-ledger.json'));
  expect(restoreLedgers(root)).toBe(true);
  expect(readFileSync(join(root, 'data/ledger.json'), 'utf8')).toBe('[]\n');
  expect(existsSync(join(root, 'data/issue-ledger.json'))).toBe(false);
  expect(restoreLedgers(root)).toBe(false);
});

test('what the built site already shows as sealed stands after a cut, else it is put back', () => {
  const root = folderWith({ ...SMALL, ...LEDGER });
  const sealed = '[{}]\n';
  const own = join(root, 'data/ledger.json');
  for (const [shown, stands] of [
    [sealed, sealed],
    ['[]\n', '[]\n'],
  ] as const) {
    writeFileSync(own, '[]\n');
    keepLedgers(root);
    writeFileSync(own, sealed);
    settleLedgers(root, folderWith({ 'ledger.json': shown }));
    expect(readFileSync(own, 'utf8')).toBe(stands);
    expect(restoreLedgers(root)).toBe(false);
  }
});

test('nothing is put back, or removed, through a link in the place of data', () => {
  const [root, elsewhere] = [folderWith({ '收件箱/.台账/x': '' }), folderWith(LEDGER)];
  symlinkSync(join(elsewhere, 'data'), join(root, 'data'));
  expect(() => restoreLedgers(root)).toThrow('是链接（快捷方式）');
  expect(existsSync(join(elsewhere, 'data/ledger.json'))).toBe(true);
});
