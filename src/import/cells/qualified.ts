/** What turns a word into another one: 停用日期 is no 启用日期, 省级培育 and 拟省级 are not 省级. */
const QUALIFIES = /[上下原前后拟新增减变预计划去曾非未不无待停撤培说来申]/;

/**
 * True when a text is a known word with some more before or behind it that leaves its meaning: 运行状态
 * is a 状态, 省级众创空间 is 省级. What is only spelled alike may be the very opposite.
 */
export function isPlainlyOf(text: string, word: string): boolean {
  return text.includes(word) && !QUALIFIES.test(text.replace(word, ''));
}
