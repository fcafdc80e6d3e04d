/** Names of devices: Windows stores no file or folder of such a name, whatever its ending. */
export const WINDOWS_NAME = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$)(?:\.|$)/i;

/**
 * Ids: `[a-z0-9]+(-[a-z0-9]+)*`, at most 100 characters, and none that Windows
 * cannot store: pages and files are named by them.
 */
export const ID_PATTERN =
  /^(?!(?:con|prn|aux|nul|com\d|lpt\d)$)(?=.{1,100}$)[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** What is wrong with an id, in Chinese: 「con」…; empty for one that is right. */
export function idFault(value: string): string {
  if (ID_PATTERN.test(value)) return '';
  if (WINDOWS_NAME.test(value)) return '这是Windows留给设备的名称，不能存成文件夹，换一个编号';
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value)
    ? `有${value.length}个字符，应不超过100个`
    : '应为小写英文字母、数字和连字符「-」';
}
