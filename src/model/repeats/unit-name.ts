import { withoutUnseen } from '../../text/visible-text.ts';

/** The parts of a unit's name that tell whether two names may mean the same unit. */
export interface UnitName {
  /** Width, brackets and spaces made the same. */
  readonly plain: string;
  /** Without the legal form at its end. */
  readonly bare: string;
  /** Divisions in front or in brackets, without 省, 市, 县, 区: 「浙江」「嘉兴」. */
  readonly places: readonly string[];
  /** What is left when place, trade and kind of venue are taken off: 字号. */
  readonly distinctive: string;
  /** The trade: 「信息科技」; '' when the name has none. */
  readonly trade: string;
  /** True for a name that ends as that of a venue: 众创空间, 孵化器. */
  readonly isVenue: boolean;
}

/**
 * Takes a name apart. `places` are names of divisions without 省, 市, 县, 区. Nothing is taken off
 * that would leave nothing.
 */
export function unitName(name: string, places: ReadonlySet<string>): UnitName {
  const plain = plainName(name);
  const bare = withoutLegalForm(plain);
  const bracketed = withoutBracketedPlaces(bare, places);
  const front = withoutPlaces(bracketed.rest, places);
  const traded = withoutEnds(withoutLegalForm(front.rest, HOLDINGS), TRADES);
  const venue = traded.ends === '' ? withoutEnds(traded.rest, VENUES) : { rest: '', ends: '' };
  return {
    plain,
    bare,
    places: [...new Set([...front.places, ...bracketed.places])],
    distinctive: venue.ends === '' ? traded.rest : venue.rest,
    trade: traded.ends.replaceAll('技术', '科技'),
    isVenue: venue.ends !== '',
  };
}

/** Width, brackets, spaces, middle dots and letter case made the same. */
export function plainName(name: string): string {
  return withoutUnseen(name.normalize('NFKC'))
    .replace(/[[{〔﹝【〈《「]/g, '(')
    .replace(/[\]}〕﹞】〉》」]/g, ')')
    .replace(/[·•・.,，、"“”'‘’_-]/g, '')
    .replace(/\(\)/g, '')
    .toUpperCase();
}

/** The short form of a division's name: 「嘉兴」 of 「嘉兴市」; undefined below two characters. */
export function shortPlace(name: string): string | undefined {
  const short = name.replace(/(?:特别行政区|自治[区州县]|地区|[省市县区盟])$/, '');
  return short.length < 2 ? undefined : short;
}

// Longest first, so that 有限公司 does not leave 股份 behind.
const LEGAL_FORMS = [
  '集团股份有限公司',
  '集团有限责任公司',
  '(集团)股份有限公司',
  '(集团)有限责任公司',
  '(集团)有限公司',
  '股份有限公司',
  '有限责任公司',
  '集团有限公司',
  '股份公司',
  '合伙企业(有限合伙)',
  '合伙企业(普通合伙)',
  '(有限合伙)',
  '(普通合伙)',
  '(特殊普通合伙)',
  '有限合伙',
  '普通合伙',
  '合伙企业',
  '有限公司',
  '集团公司',
  '总公司',
  '公司',
].sort((a, b) => b.length - a.length);

const HOLDINGS = ['集团控股', '控股集团', '(集团)', '集团', '控股'];

/** Industry words at the end of a 字号; one left out is common, another one is another firm. */
const TRADES = [
  '信息',
  '科技',
  '技术',
  '网络',
  '文化',
  '传媒',
  '传播',
  '创意',
  '服务',
  '管理',
  '咨询',
  '投资',
  '发展',
  '电子',
  '商务',
  '智能',
  '教育',
  '实业',
  '企业',
  '运营',
  '资产',
  '经营',
  '数字',
  '软件',
  '数据',
  '生物',
  '医疗',
  '健康',
  '材料',
  '环保',
  '能源',
  '设备',
  '机械',
  '贸易',
  '设计',
  '产业',
  '开发',
  '建设',
  '物业',
  '农业',
  '食品',
  '影视',
  '动漫',
  '物联网',
  '互联网',
  '工程',
  '系统',
].sort((a, b) => b.length - a.length);

/** Words for a venue; they take one another's place in print. */
const VENUES = [
  '科技企业孵化器',
  '企业孵化器',
  '孵化器',
  '孵化中心',
  '孵化基地',
  '加速器',
  '大学科技园',
  '科技园',
  '创业园',
  '产业园',
  '众创空间',
  '创客空间',
  '创业空间',
  '创新空间',
  '众创社区',
  '众创工场',
  '创客工场',
  '创业工场',
  '创客中心',
  '创业中心',
  '创新中心',
  '创业服务中心',
  '创业基地',
  '创客基地',
  '创业咖啡',
  '咖啡',
  '空间',
  '创客',
  '众创',
].sort((a, b) => b.length - a.length);

function withoutLegalForm(name: string, forms: readonly string[] = LEGAL_FORMS): string {
  const form = forms.find((each) => name.endsWith(each) && name.length > each.length);
  if (form === undefined) return name;
  const rest = name.slice(0, -form.length);
  // 分公司 and 子公司 are units of their own.
  return form === '公司' && /[分子]$/.test(rest) ? name : rest;
}

/** Brackets that hold a place: 「甲(嘉兴)科技」. */
function withoutBracketedPlaces(name: string, known: ReadonlySet<string>) {
  const places: string[] = [];
  const rest = name.replace(/\(([^()]+)\)/g, (whole, inside: string) => {
    const short = shortPlace(inside) ?? inside;
    if (!known.has(inside) && !known.has(short)) return whole;
    places.push(known.has(inside) ? inside : short);
    return '';
  });
  return rest === '' ? { rest: name, places: [] } : { rest, places };
}

const LONGEST_PLACE = 8;

function withoutPlaces(name: string, known: ReadonlySet<string>) {
  const places: string[] = [];
  let rest = name;
  for (let found = placeInFront(rest, known); found !== undefined;) {
    places.push(found.place);
    rest = rest.slice(found.length);
    found = placeInFront(rest, known);
  }
  return { rest, places };
}

function placeInFront(name: string, known: ReadonlySet<string>) {
  for (let length = Math.min(LONGEST_PLACE, name.length - 1); length >= 2; length -= 1) {
    const place = name.slice(0, length);
    if (!known.has(place) || !isNameLeft(name.slice(length))) continue;
    const suffix =
      /^(?:特别行政区|自治[区州县]|地区|[省市县区盟])/.exec(name.slice(length))?.[0] ?? '';
    const whole = isNameLeft(name.slice(length + suffix.length)) ? length + suffix.length : length;
    return { place, length: whole };
  }
  return undefined;
}

/** 「朝阳科技」 has no place in front: without it no name would be left. */
function isNameLeft(rest: string): boolean {
  const { rest: kept } = withoutEnds(rest, [...TRADES, ...VENUES, ...HOLDINGS]);
  return kept !== '' && ![...TRADES, ...VENUES].includes(kept);
}

/** Takes words off the end while something is left. */
function withoutEnds(name: string, words: readonly string[]): { rest: string; ends: string } {
  let rest = name;
  for (;;) {
    const word = words.find((each) => rest.endsWith(each) && rest.length > each.length);
    if (word === undefined) return { rest, ends: name.slice(rest.length) };
    rest = rest.slice(0, -word.length);
  }
}
