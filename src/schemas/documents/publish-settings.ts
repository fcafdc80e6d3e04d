import { ALWAYS, group, listOf, oneOf, partsOf, refuse, text } from './fields.ts';

/** The ways in which a built site leaves the machine. */
export const HAND_OVERS = ['folder', 'zip', 'cms', 'git'] as const;
export type HandOverWay = (typeof HAND_OVERS)[number];

const path = (title: string, description: string, example: string) =>
  group({ path: text(title, description, example) }, title, description);

/** `publish` of site.json: how the built site leaves this machine. Paths are relative to the edition. */
export const publishSettings = group(
  {
    to: listOf(
      oneOf(HAND_OVERS, '去处', 'folder、zip、cms或git'),
      '去处',
      '每晚交到哪里',
    ).nullish(),
    folder: path('网页文件夹', '网站服务器直接读的文件夹，整个换上', '/var/www/zckj').nullish(),
    zip: path('压缩包', '放压缩包的文件夹，每次一个，按日期取名', '../压缩包').nullish(),
    cms: path('政府网站平台', '放平台稿件的文件夹，每次一个，按日期取名', '../平台稿件').nullish(),
    git: group(
      {
        branch: text('分支', '放网站的分支，不能是正在用的', 'site'),
        path: text('仓库', '哪个仓库；不写就是本版所在的').nullish(),
        remote: text('远端', '推到哪个远端，写它在git里的名称；不写就不推', 'origin').nullish(),
      },
      'git分支',
      '把网站提交到一个分支',
    ).nullish(),
  },
  '交出',
  '建好的网站交到哪里（npm run publish）',
).superRefine((value, context) => {
  const { to, git } = partsOf(value);
  for (const target of Array.isArray(to) ? (to as unknown[]) : []) {
    if (typeof target !== 'string' || partsOf(value)[target]) continue;
    const message = `写了「${target}」，却没有${target}的设置`;
    refuse(context, { message, hint: `补上"${target}": { … }，或从to里删去` }, ['to']);
  }
  for (const way of ['folder', 'zip', 'cms'] as const) {
    const place = partsOf(partsOf(value)[way])['path'];
    if (typeof place !== 'string' || !isAmongInputs(place)) continue;
    const message = `「${place}」是本版自己的文件夹，不能交到这里`;
    refuse(context, { message, hint: '写本版以外的文件夹，如../压缩包' }, [way, 'path']);
  }
  const { branch, remote } = partsOf(git);
  const names = [
    ['branch', branch, /^(?!.*(?:\.\.|\/\/|@\{|\.lock$))[\p{L}\p{N}_][\p{L}\p{N}._/-]*(?<![./])$/u],
    ['remote', remote, /^[A-Za-z0-9_][A-Za-z0-9._-]*$/],
  ] as const;
  for (const [key, name, pattern] of names) {
    if (typeof name !== 'string' || pattern.test(name)) continue;
    const message = `「${name}」不能用作git的名称`;
    const hint =
      key === 'remote' ? '写git remote列出的名称，不写网址' : '用字母、数字和-，例如site';
    refuse(context, { message, hint }, ['git', key]);
  }
}, ALWAYS);

/** Names at the head of a relative path below the edition that hold what people have made. */
const INPUTS =
  /^(?:data|content|public|src|scripts|docs|node_modules|\.git|\.github|收件箱|已收|退回|已交)$/i;

function isAmongInputs(path: string): boolean {
  if (/^(?:[/\\~]|[A-Za-z]:)/.test(path)) return false;
  const parts: string[] = [];
  for (const part of path.split(/[/\\]/)) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.length === 0 || INPUTS.test(parts[0] ?? '');
}
