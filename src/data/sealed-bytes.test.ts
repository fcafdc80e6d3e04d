import { expect, test } from 'vitest';
import { sha256 } from './chained-ledger.ts';
import { sealedHash, sealedState } from './sealed-bytes.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const LF = '编号,名称\na,东楼\n';
const CRLF = LF.replaceAll('\n', '\r\n');
const state = (now: string, sealed = LF) => sealedState(bytes(now), sealedHash(bytes(sealed)));

test('a file of lines that end in LF is sealed by its bytes, with CRLF it has the same hash', () => {
  expect(sealedHash(bytes(LF))).toBe(sha256(LF));
  expect(sealedHash(bytes(CRLF))).toBe(sha256(LF));
});

test.each([
  ['same', LF],
  ['line-ends', CRLF],
  ['line-ends', LF.replaceAll('\n', '\r')],
  ['bom-added', `\ufeff${LF}`],
  ['bom-added', `\ufeff${CRLF}`],
  ['last-line-end', LF.trimEnd()],
  ['last-line-end', `${LF}\n`],
  ['changed', LF.replace('东楼', '西楼')],
  ['changed', LF.replace('\na', ' \na')],
  ['changed', ''],
])('%s: %j', (expected, now) => {
  expect(state(now)).toBe(expected);
});

test('a mark at the beginning that is gone is named', () => {
  expect(state(LF, `\ufeff${LF}`)).toBe('bom-removed');
});

test('an older seal of a file with CRLF hashed it as it was: it stands, and with LF too', () => {
  expect(sealedState(bytes(CRLF), sha256(CRLF))).toBe('same');
  expect(sealedState(bytes(LF), sha256(CRLF))).toBe('line-ends');
});

test('bytes that are no UTF-8 are compared as they are', () => {
  const gbk = new Uint8Array([0xb1, 0xe0, 0x0d, 0x0a]);
  expect(sealedState(gbk, sealedHash(gbk))).toBe('line-ends');
  expect(sealedState(new Uint8Array([0xb1, 0xe1, 0x0a]), sealedHash(gbk))).toBe('changed');
});
