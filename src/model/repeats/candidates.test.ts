import { describe, expect, it } from 'vitest';
import { classOfPair } from './class-of-pair.ts';
import { likelyPairs, placeNames, unitCandidates } from './candidates.ts';
import { LABELLED_PAIRS, type LabelledPair } from './labelled-pairs-fixture.ts';
import { repeatRecords } from './repeat-record.ts';
import { repeatsSite } from './repeats-fixture.ts';

const CODE = '91000000MA00000157';
const PLACES = placeNames(repeatsSite([]));

/** True when records that are otherwise the same are taken for one record entered twice. */
function isMatched({ a, b, sharesCode = false }: LabelledPair): boolean {
  const creditCode = sharesCode ? CODE : '';
  const site = repeatsSite([
    { id: 'a', recipient: a.trim(), creditCode },
    { id: 'b', recipient: b.trim(), creditCode },
  ]);
  const [first, second] = repeatRecords(site.rows('support'), [], new Map(), site.site);
  return first !== undefined && second !== undefined && classOfPair(first, second) === 'D1';
}

function isCandidate({ a, b }: LabelledPair): boolean {
  const named = (name: string) => ({ name, creditCode: undefined, records: 1 });
  return likelyPairs([named(a), named(b)], PLACES).length > 0;
}

/** Of those found how many are right, and of those to be found how many were. */
function quality(found: readonly LabelledPair[], wanted: readonly LabelledPair[]) {
  const right = found.filter(({ isSame }) => isSame).length;
  const missed = wanted.filter((pair) => !found.includes(pair));
  return {
    precision: found.length === 0 ? 1 : right / found.length,
    recall: wanted.length === 0 ? 1 : (wanted.length - missed.length) / wanted.length,
    wrong: found.filter(({ isSame }) => !isSame).map(({ a, b }) => `${a}—${b}`),
    missed: missed.map(({ a, b }) => `${a}—${b}`),
  };
}

describe('the labelled pairs', () => {
  it('are at least sixty', () => {
    expect(LABELLED_PAIRS.length).toBeGreaterThanOrEqual(60);
  });

  it('are matched by code or name without a wrong match, and the rest found as candidates', () => {
    const matched = LABELLED_PAIRS.filter(isMatched);
    const keyed = LABELLED_PAIRS.filter(({ sharesCode }) => sharesCode === true);
    const automatic = quality(matched, keyed);
    const rest = LABELLED_PAIRS.filter((pair) => !matched.includes(pair));
    const candidates = quality(
      rest.filter(isCandidate),
      rest.filter(({ isSame }) => isSame),
    );
    const print = ({ precision, recall }: typeof automatic) =>
      `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`;
    console.log(`${LABELLED_PAIRS.length} labelled pairs`);
    console.log(`automatic (D1): ${print(automatic)}`, automatic.wrong, automatic.missed);
    console.log(`candidates: ${print(candidates)}`, candidates.wrong, candidates.missed);
    expect(automatic.precision).toBeGreaterThanOrEqual(0.98);
    expect(automatic.recall).toBeGreaterThanOrEqual(0.98);
    expect(candidates.recall).toBeGreaterThanOrEqual(0.95);
    expect(candidates.precision).toBeGreaterThanOrEqual(0.9);
  });
});

describe('the pairs of requirement DU-05', () => {
  const likeness = (a: string, b: string) => {
    const named = (name: string) => ({ name, creditCode: undefined, records: 1 });
    return likelyPairs([named(a), named(b)], PLACES)[0]?.likeness;
  };

  it('come out as required', () => {
    expect(likeness('阿里巴巴集团控股有限公司', '阿里巴巴集团控股')).toBe('只差组织形式');
    expect(likeness('嘉兴市A科技有限公司', '嘉兴市B科技有限公司')).toBeUndefined();
    expect(likeness('塘巢创客空间', '塘巢众创空间')).toBe('字号相同');
  });
});

describe('unitCandidates', () => {
  it('holds coded against uncoded names, and never two codes', () => {
    const site = repeatsSite([
      { id: 'a', recipient: '秀湖软件有限公司', creditCode: CODE },
      { id: 'b', recipient: '秀湖软件' },
      { id: 'c', recipient: '秀湖软件股份有限公司', creditCode: '91000000MA00000232' },
    ]);
    expect(unitCandidates(site).map(({ a, b }) => [a.name, b.name])).toEqual([
      ['秀湖软件有限公司', '秀湖软件'],
      ['秀湖软件股份有限公司', '秀湖软件'],
    ]);
  });

  it('never groups: a candidate pair of equal records is no repeat', () => {
    const pair = { a: '秀湖软件有限公司', b: '秀湖软件', isSame: true };
    expect([isMatched(pair), isCandidate(pair)]).toEqual([false, true]);
  });

  it('takes the printed variants of the edition into account', () => {
    const site = repeatsSite(
      [
        { id: 'a', recipient: '秀湖软件有限公司', creditCode: CODE },
        { id: 'b', recipient: '老秀湖' },
      ],
      { parts: { aliases: `写法,对象,编号,依据\n老秀湖,单位,${CODE},简称\n` } },
    );
    expect(unitCandidates(site).map(({ likeness }) => likeness)).toEqual(['名称写法表所列']);
  });

  it('leaves thousands of numbered names alone', () => {
    const recipients = Array.from({ length: 3000 }, (_, index) => ({
      name: `嘉兴市示例第${index}号科技有限公司`,
      creditCode: undefined,
      records: 1,
    }));
    expect(likelyPairs(recipients, PLACES)).toEqual([]);
  });
});
