import { survivalChart } from '../../charts/survival.ts';
import { type Spell, survivalAt, survivalCurve } from '../../model/tenants/kaplan-meier.ts';
import { example } from './example.ts';

/** A stay of so many days. */
const ended = (days: number): Spell => ({ days, isEvent: true });
const observed = (days: number): Spell => ({ days, isEvent: false });

function factsOf(spells: readonly Spell[]) {
  const curve = survivalCurve(spells);
  const marks = [365, 730, 1095].map((days) => ({
    ...{ days, label: `满${days / 365}年`, estimate: survivalAt(curve, days) },
    atRisk: spells.filter((spell) => spell.days >= days).length,
  }));
  return { ...curve, marks };
}

const draw = (id: string, title: string, description: string, spells: readonly Spell[]) =>
  example(id, title, description, (options) => survivalChart(factsOf(spells), options));

/** A city: most live on, many are observed for less than three years. */
export const survivalOfMany = draw(
  'survival',
  '入驻满3年的企业，估计80.4%没有注销或吊销',
  '三百家企业入驻后的存活率。',
  Array.from({ length: 300 }, (_, index) =>
    index % 7 === 0 ? ended(90 + ((index * 37) % 1200)) : observed(60 + ((index * 53) % 1500)),
  ),
);

/** Thirty firms: a wide band. */
export const survivalOfThirty = draw(
  'survival-thirty',
  '入驻满2年的企业，估计七成没有注销或吊销',
  '三十家企业入驻后的存活率。',
  Array.from({ length: 30 }, (_, index) =>
    index % 3 === 0 ? ended(200 + index * 33) : observed(150 + index * 31),
  ),
);

/** Nobody was observed for three years. */
export const survivalShort = draw(
  'survival-short',
  '入驻满1年的企业，估计九成没有注销或吊销',
  '只观察了一年半。',
  Array.from({ length: 40 }, (_, index) =>
    index % 10 === 0 ? ended(100 + index * 5) : observed(300 + index * 6),
  ),
);

/** Nobody ends in the third year: both intervals would stand in one line. */
export const survivalLevel = draw(
  'survival-level',
  '入驻满3年的企业，估计62%没有注销或吊销',
  '二百家企业，第三年没有注销的。',
  Array.from({ length: 200 }, (_, index) =>
    index % 5 < 2 ? ended(30 + ((index * 37) % 650)) : observed(900 + index * 2),
  ),
);

export const survivalAllEnded = draw(
  'survival-ended',
  '没有一家满3年',
  '四家全部注销。',
  [30, 30, 400, 900].map(ended),
);

export const survivalNoEvent = draw(
  'survival-whole',
  '没有一家注销或吊销',
  '五家都在。',
  [1200, 1300, 900, 1400, 1250].map(observed),
);

export const survivalNoData = draw('survival-none', '存活率', '没有企业。', []);
