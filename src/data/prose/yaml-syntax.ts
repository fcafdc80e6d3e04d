import type { YAMLError } from 'yaml';

/** What an error or warning of the YAML parser means, with its usual cause. */
export function yamlFault({ code, message }: YAMLError): { message: string; hint: string } {
  return FAULTS[code] ?? { message: `这一行不合YAML的写法（${code}）`, hint: hintOf(message) };
}

const QUOTE = '值里有英文的冒号、#、引号或括号时，整个值用英文单引号括起来';

const FAULTS: Readonly<Record<string, { message: string; hint: string }>> = {
  DUPLICATE_KEY: { message: '这个键写了两次', hint: '留下一个，删去另一个' },
  BLOCK_AS_IMPLICIT_KEY: { message: '一行里有两个「键: 值」', hint: QUOTE },
  MULTILINE_IMPLICIT_KEY: {
    message: '键不能分成两行',
    hint: `写成「键: 值」，冒号用半角；${QUOTE}`,
  },
  MISSING_CHAR: { message: '缺少冒号、引号或括号', hint: '写成「键: 值」，引号和括号要成对' },
  UNEXPECTED_TOKEN: { message: '这里有多余的字', hint: QUOTE },
  BAD_INDENT: { message: '缩进不对', hint: '同一级的键对齐，下一级缩进两个半角空格' },
  TAB_AS_INDENT: { message: '用制表符缩进了', hint: '改成半角空格' },
  BAD_ALIAS: { message: '「*」开头的值要加引号', hint: QUOTE },
  BAD_DIRECTIVE: { message: '「%」开头的一行要加引号', hint: QUOTE },
  BAD_SCALAR_START: { message: '值以「@」或「`」开头', hint: QUOTE },
  BAD_DQ_ESCAPE: { message: '反斜线「\\」后面的字母不认得', hint: '改用英文单引号括起来' },
  TAG_RESOLVE_FAILED: { message: '「!」开头的值要加引号', hint: QUOTE },
  MULTIPLE_DOCS: { message: '开头的部分里又有一行「---」', hint: '只在开头和结尾各写一行「---」' },
};

function hintOf(message: string): string {
  return /quote/i.test(message) ? '引号要成对，用英文引号' : QUOTE;
}
