import { expect, test } from 'vitest';
import { findPersonalData } from './personal-data.ts';
import { findPersonalHints } from './personal-hints.ts';
import { MORE_INNOCENT } from './personal-lookalikes-fixture.ts';
import { MORE_LIKELY, MORE_PERSONAL } from './personal-samples-fixture.ts';

/*
 * Two lists of what editors write. No number is anybody's: the resident IDs are the examples of
 * GB 11643 or have divisions that are not given, the cards are issuers' test numbers or zeros.
 */
const PERSONAL: Readonly<Record<string, readonly string[]>> = {
  手机号: [
    '13800138000',
    '联系人张某13800138000可加微信',
    '138 0013 8000',
    '138-0013-8000',
    '138–0013–8000',
    '138—0013—8000',
    '138.0013.8000',
    '138·0013·8000',
    '138…0013…8000',
    '138*0013*8000',
    '138"0013"8000',
    '138_0013_8000',
    '138/0013/8000',
    '138：0013：8000',
    '138・0013・8000',
    '138　0013　8000',
    '１３８００１３８０００',
    '１３８－００１３－８０００',
    '138\u00a00013\u00a08000',
    '138\u200b0013\u200b8000',
    '1\u20603\u206080\u2060013\u20608000',
    '(+86)138 0013 8000',
    '（+86）138-0013-8000',
    '+86 138 0013 8000',
    '+86-13800138000',
    '0086-138-0013-8000',
    '008613800138000',
    '86-13800138000',
    '8613800138000',
    '(138)0013-8000',
    '138(0013)8000',
    '138 - 0013 - 8000',
    '1380-0138-000',
    '13800-138000',
    '138-001-38000',
    '1 3 8 0 0 1 3 8 0 0 0',
    '1-3-8-0-0-1-3-8-0-0-0',
    '138 00 13 8000',
    '一三八零零一三八零零零',
    '壹叁捌零零壹叁捌零零零',
    '①③⑧⓪⓪①③⑧⓪⓪⓪',
    '𝟏𝟑𝟖𝟎𝟎𝟏𝟑𝟖𝟎𝟎𝟎',
    '1️⃣3️⃣8️⃣0️⃣0️⃣1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣',
    '电话：0573-82082888，13800138000（王）',
    'tel:+8613800138000',
    '联系电话013800138000',
    '19912345678@189.cn',
    '夜间请打19912345678',
    'No. Tel13800138000',
  ],
  身份证号: [
    '11010519491231002X',
    '身份证号：11010519491231002x',
    '440524198001010013',
    '110105 19491231 002X',
    '110105-19491231-002X',
    '110105 1949 1231 002X',
    '1101 0519 4912 3100 2X',
    '110105.19491231.002X',
    '110105·19491231·002X',
    '110105_19491231_002X',
    '110105/19491231/002X',
    '１１０１０５１９４９１２３１００２Ｘ',
    '110105\u200b19491231\u200b002X',
    '（身份证110105194912310 02X）',
    '110105、19491231、002X',
    '110105，1949年12月31日，002X',
    '110105【19491231】002 X',
    '1101051949123100 2 X',
    '身份证110105491231002',
    '身份证：110105 491231 002',
    '330402199001011***',
    '3304**19900101****',
    '33040219900101****',
    '330402 19900101 ****',
    '330402 1990 0101 ****',
    '330402199001011＊＊＊',
    '******19900101****',
    '33****19900101001X',
    '33040219900101××××',
  ],
  银行卡号: [
    '4111111111111111',
    '4111 1111 1111 1111',
    '4111-1111-1111-1111',
    '4111.1111.1111.1111',
    '4111·1111·1111·1111',
    '4111_1111_1111_1111',
    '4111/1111/1111/1111',
    '６２２２０２０００００００００００００',
    '6222 0200 0000 0000 000',
    '622202 0000000000000',
    '3782 822463 10005',
    '5500 0055 5555 5559',
    '卡号9558800000000000000',
    '5500—0055—5555—5559',
  ],
};

const LIKELY: readonly string[] = [
  '身份证号110105194912310021',
  '证件号码：330402199013011234',
  '护照E12345678',
  '护照号码：EA1234567',
  'Passport No. G12345678',
  '港澳居民来往内地通行证H12345678',
  'zhangmou@qq.com',
  'zhang.mou@163.com',
  'zhangmou@126.com，',
  'zhangmou@gmail.com',
  'zhangmou@yeah.net',
  'zhangmou@foxmail.com',
  '微信号：zhangmou_2016',
  '微信：zhangmou2016',
  'wxid_a1b2c3d4e5f6',
  '加微信zhangmou2016',
  '薇信：zhangmou2016',
  'V信:zhangmou2016',
  'zhangmou＠qq．com',
  '台胞证号12345678',
  'QQ：123456789',
];

const INNOCENT: readonly string[] = [
  '0573-82082888',
  '(0573)8208 2888',
  '0573-8208-2888转8013',
  '021-13800138',
  '010-62251234-801',
  '400-138-0013',
  '4001380013',
  '800-820-8820',
  '12345',
  '96345转2',
  '1380013800元',
  '总投资13800138000元',
  '15000000000 元',
  '15 000 000 000',
  '¥13800138000',
  '注册资本：15000000000',
  '13,800,138,000',
  '13800138000平方米',
  '13800138000.55',
  '3.13800138000',
  '120.755430138，30.746700138',
  '120.13800138000',
  '91330100799655058B',
  '914403001922038216',
  '9144 0300 1922 0382 16',
  '91000000MA00000157',
  '91350100M000100Y43',
  '330402000012345',
  '注册号330402600012345',
  '浙科发高〔2016〕138号',
  '嘉政发〔2015〕45号、46号',
  '978-7-5046-1234-5',
  '9787504612345',
  'ISBN 978-7-111-54742-6',
  'ISSN 1671-1234',
  '订单号13800138000',
  '合同号ZC13800138000',
  '索引号：ZX-13800138000',
  '110105、19491231、0021',
  '订单号：2016032513800138000',
  '流水号4111111111111112',
  '20160101-20161231',
  '2016-01-01—2016-12-31',
  '2012 2013 2014 2015 2016',
  '135 1200 3500 4000',
  '1998-2016-003',
  '19981231-001',
  '192.168.100.10',
  '13:30-15:00 100人',
  '13:30:15.123456',
  '15：00—17：00，2016年',
  '138001380001',
  '2213800138000',
  '1458864000000',
  '20160325140600138',
  'https://www.example.gov.cn/art/2016/3/25/art_1693961_13800138000.html',
  'https://www.example.gov.cn/col/13800138000',
  'https://example.org/status/4111111111111111?x=4111111111111111',
  'sha256:9f13800138000abc41111111111111117e6c0d1e2f3a4b5c6d7e8f9013800138000a',
  '550e8400-4111-1111-1111-111111111111',
  'a13800138000e',
  '4111111111111112',
  '110105194912310021',
  '330402********0011',
  '3304**********0011',
  '138****8000',
  '622202******1234',
  '****20160325****1234',
  '索引号11330400002482429T/2016-138001',
  '浙ICP备13800138号',
  '浙公网安备33040202000138号',
  'kjj@jiaxing.gov.cn',
  '微信公众号：jxkjj2016',
  '示例QQ群12345678',
  '邮编314000，传真0573-82082889',
  '二〇一六年三月二十五日',
  '一二三四五六七八九十',
];

const kindsOf = (text: string) => findPersonalData(text).map(({ kind }) => kind as string);

test('every personal number of the list is found, and which kind it is', () => {
  const all = [...Object.entries(PERSONAL), ...Object.entries(MORE_PERSONAL)].flatMap(
    ([kind, texts]) => texts.map((text) => ({ kind, text })),
  );
  const missed = all.filter(({ kind, text }) => !kindsOf(text).includes(kind));
  const likely = [...LIKELY, ...MORE_LIKELY];
  const hints = likely.filter((text) => findPersonalHints(text).length === 0);
  const [found, count] = [all.length - missed.length, all.length];
  console.log(
    `个人信息：${count}个号码找到${found}个（${((found / count) * 100).toFixed(1)}%），` +
      `${likely.length}个可疑的找到${likely.length - hints.length}个`,
  );
  expect(missed).toEqual([]);
  expect(hints).toEqual([]);
  expect(count).toBeGreaterThanOrEqual(60);
});

test('what only looks like one is left alone', () => {
  const innocent = [...INNOCENT, ...MORE_INNOCENT];
  const alarms = innocent.filter(
    (text) => findPersonalData(text).length > 0 || findPersonalHints(text).length > 0,
  );
  console.log(
    `个人信息：${innocent.length}个不是的误报${alarms.length}个` +
      `（${((alarms.length / innocent.length) * 100).toFixed(1)}%）`,
  );
  expect(alarms).toEqual([]);
  expect(innocent.length).toBeGreaterThanOrEqual(60);
});

test('what is likely to be personal is only a warning', () => {
  expect([...LIKELY, ...MORE_LIKELY].filter((text) => findPersonalData(text).length > 0)).toEqual(
    [],
  );
  expect(findPersonalHints('来信请寄zhangmou@qq.com')).toEqual([
    { kind: '个人邮箱', masked: 'zh***@qq.com', index: 4 },
  ]);
});
