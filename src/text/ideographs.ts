/**
 * Radicals that Unicode gives no equivalent, with the ideograph that is read in their place
 * (EquivalentUnifiedIdeograph.txt of the Unicode Character Database), from U+2E81 on.
 */
const RADICALS = new Map(
  (
    '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕𫜹⺖忄' +
    '⺗㣺⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗' +
    '⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西' +
    '⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页' +
    '⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙' +
    '⻱龜⻲亀'
  )
    .match(/../gu)
    ?.map((pair) => {
      const [radical = '', ideograph = ''] = pair;
      return [radical, ideograph] as const;
    }),
);

/** Radicals, and ideographs that Unicode keeps only for old encodings. */
const LIKE_IDEOGRAPHS = /[\u2e80-\u2fdf\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu;
const MAY_BE_LIKE = /[\u2e80-\u2fdf\uf900-\ufaff\ud87e]/;

/**
 * A text with ideographs in place of what only looks like them: ⼀ (U+2F00) becomes 一. Such
 * characters come with text copied from a PDF, and nobody finds the words that they stand in.
 */
export function withIdeographs(text: string): string {
  return text.replace(LIKE_IDEOGRAPHS, ideographOf);
}

/** A character that only looks like an ideograph, and what an editor is told of it. */
export interface LookAlike {
  readonly found: string;
  readonly ideograph: string;
  readonly message: string;
  readonly hint: string;
}

/** Whether a text may hold such a character: the quick test, by code units. */
export function holdsLookAlike(text: string): boolean {
  return MAY_BE_LIKE.test(text);
}

/** The characters of a text that only look like ideographs, each once. */
export function lookAlikes(text: string): LookAlike[] {
  const matches = text.match(LIKE_IDEOGRAPHS);
  if (matches === null) return [];
  return [...new Set(matches)].flatMap((found) => {
    const ideograph = ideographOf(found);
    if (found === ideograph) return [];
    const code = found.codePointAt(0)?.toString(16).toUpperCase() ?? '';
    const message = `「${found}」（U+${code}）是部首或兼容字，不是汉字「${ideograph}」`;
    return [{ found, ideograph, message, hint: `改成「${ideograph}」；多半是从PDF复制来的` }];
  });
}

function ideographOf(character: string): string {
  return RADICALS.get(character) ?? character.normalize('NFKC');
}
