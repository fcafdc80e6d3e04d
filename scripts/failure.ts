import { SettingsError } from '../src/settings.ts';

/** How a failure is told to an editor. */
export interface Failure {
  readonly sentence: string;
  /** 2 when the command could not run: a setting, the machine; 1 when the work itself failed. */
  readonly code: 1 | 2;
  /** True when the sentence says all; otherwise the details are kept for an engineer. */
  readonly isExplained: boolean;
}

/**
 * What ended a command, in one Chinese sentence with the file or setting that it is about. Our own
 * errors are Chinese already; those of Node, npm packages, browser and site generator are not.
 */
export function failureOf(error: unknown, command: string): Failure {
  const known = inChain(error).flatMap((each) => knownFailure(each) ?? [])[0];
  return (
    known ?? {
      sentence: `「${command}」没有做完，是程序自己出了错${placeOf(error)}`,
      code: 1,
      isExplained: false,
    }
  );
}

/** The error and what caused it, outermost first. */
function inChain(error: unknown): Error[] {
  const chain: Error[] = [];
  for (let next = error; next instanceof Error && chain.length < 8; next = next.cause) {
    chain.push(next);
    if (next instanceof AggregateError)
      chain.push(...next.errors.filter((each) => each instanceof Error));
  }
  return chain;
}

function knownFailure(error: Error): Failure | undefined {
  if (error instanceof SettingsError)
    return { sentence: error.message, code: 2, isExplained: true };
  const code = codeOf(error);
  return (
    argumentFailure(error, code) ??
    packageFailure(error, code) ??
    systemFailure(error, code) ??
    browserFailure(error) ??
    toldFailure(error) ??
    memoryFailure(error) ??
    ownFailure(error)
  );
}

/** A program that ended badly leaves a number there, which says nothing. */
function codeOf(error: Error): string {
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' ? code : '';
}

function argumentFailure({ message }: Error, code: string): Failure | undefined {
  if (!code.startsWith('ERR_PARSE_ARGS_')) return undefined;
  const found = /'([^']*)'/.exec(message)?.[1] ?? '';
  const what = code.endsWith('INVALID_OPTION_VALUE') ? '后面缺少值，或多了值' : '不认得';
  const sentence = `参数「${found}」${what}；参数写在--后面，例如npm run check -- --format json`;
  return { sentence, code: 2, isExplained: true };
}

function packageFailure({ message }: Error, code: string): Failure | undefined {
  const isMissing = /^(?:ERR_)?MODULE_NOT_FOUND$|^ERR_DLOPEN_FAILED$|^ERR_PACKAGE/.test(code);
  if (
    !isMissing &&
    !/Could not load the "sharp" module|Cannot find (?:package|module)/.test(message)
  )
    return undefined;
  const found = /['"]([^'"]+)['"]/.exec(message)?.[1] ?? '';
  const sentence = `程序用的包不全或坏了${found === '' ? '' : `（缺「${found}」）`}：重新运行npm ci`;
  return { sentence, code: 2, isExplained: false };
}

const SYSTEM: Readonly<Record<string, string>> = {
  ENOSPC: '磁盘满了：腾出空间再运行一次',
  EDQUOT: '磁盘配额用完了：腾出空间再运行一次',
  EROFS: '文件系统只能读：换一个能写的文件夹',
  EACCES: '没有权限：核对文件和文件夹的权限',
  EPERM: '没有权限：核对文件和文件夹的权限，或有没有被别的程序打开',
  EBUSY: '正被别的程序占用：关掉打开它的程序再运行一次',
  ENOENT: '不存在：核对路径，运行时不要移动文件',
  ENOTDIR: '路径中间有一段是文件，不是文件夹：核对路径',
  EISDIR: '是一个文件夹，应为文件：核对路径',
  EEXIST: '已经有了：换一个名称，或先移走它',
  ENOTEMPTY: '文件夹不是空的：运行时不要往里放文件',
  ENAMETOOLONG: '路径太长：文件夹不要一层套一层，名称改短',
  ELOOP: '是一圈互相指向的链接：删去链接',
  EXDEV: '不能在两个磁盘之间移动：把OUT_DIR指到同一个磁盘',
  EMFILE: '打开的文件太多：关掉别的程序再运行一次',
  ENFILE: '打开的文件太多：关掉别的程序再运行一次',
  ENOMEM: '内存不够：关掉别的程序再运行一次',
  EIO: '磁盘读写出错：核对磁盘是不是满了、是否完好',
  EFBIG: '比系统让写的大：核对磁盘的格式和ulimit -f，或腾出空间',
  EADDRINUSE: '已被占用；用环境变量PORT换一个，例如PORT=4322',
  EADDRNOTAVAIL: '这个地址在本机上用不了：核对PORT和网络设置',
  ECONNREFUSED: '服务器没有应答：核对SMTP_URL的地址和端口',
  ECONNRESET: '服务器中断了连接：过一会儿再试',
  ETIMEDOUT: '服务器没有应答：核对SMTP_URL和网络',
  ENOTFOUND: '找不到这台服务器：核对SMTP_URL的地址',
  EAI_AGAIN: '找不到这台服务器：核对网络',
  ESOCKET: '连不上邮件服务器：核对SMTP_URL的地址和端口',
  ECONNECTION: '邮件服务器中断了连接：核对SMTP_URL的端口，smtp还是smtps',
  EDNS: '找不到这台邮件服务器：核对SMTP_URL的地址',
  ETLS: '邮件服务器不能加密：核对SMTP_URL的端口，smtp还是smtps',
  EPROTOCOL: '邮件服务器答的不是SMTP：核对SMTP_URL的端口，smtp还是smtps',
  EMESSAGE: '邮件服务器不收这封信：核对它的大小和发件地址',
  EAUTH: '邮件服务器不认用户名或密码：核对SMTP_URL',
  EENVELOPE: '邮件服务器不收这个地址：核对--to和--from',
};

/** What Node says of a folder that it cannot make, with all above it: also where it may only read. */
const FOLDER: Readonly<Record<string, string>> = {
  ENOENT: '建不了这个文件夹：核对它的上级在不在、能不能写，磁盘是不是只能读',
  EEXIST: '是一个文件，应为文件夹：换一个路径，或先移走它',
};

/** Of what is moved or copied, only the place where it goes can be full. */
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EFBIG']);

function systemFailure(error: Error, code: string): Failure | undefined {
  const { path, dest, port, hostname, syscall } = error as NodeJS.ErrnoException & {
    readonly dest?: string;
    readonly port?: number;
    readonly hostname?: string;
  };
  const words = { ...SYSTEM, ...(syscall === 'mkdir' ? FOLDER : {}) };
  const refused = Object.hasOwn(words, code) ? words[code] : undefined;
  if (refused === undefined) return undefined;
  const [from, to] = FULL.has(code) ? [dest ?? path] : [path, dest];
  const place = from === undefined || to === undefined ? (from ?? to) : `${from}」到「${to}`;
  const what = place ?? hostname ?? (port === undefined ? undefined : `端口${port}`);
  // Nobody has named the folder for temporary files in the command.
  const setting = syscall === 'mkdtemp' ? '（临时文件夹，由TMPDIR指定）' : '';
  const told = code === 'EACCES' && port !== undefined ? '不让用：写1024以上的PORT' : refused;
  return {
    sentence: what === undefined ? told : `「${what}」${setting}${told}`,
    code: 2,
    isExplained: true,
  };
}

function browserFailure({ message }: Error): Failure | undefined {
  if (
    !/browserType\.|Target page, context or browser|page\.(?:pdf|setContent|goto)|Protocol error/.test(
      message,
    )
  )
    return undefined;
  if (/No space left on device|Less than \d+MB of free space in temporary/.test(message)) {
    const full =
      '画PDF的浏览器放不下它的临时文件：在TMPDIR指定的文件夹所在的磁盘上腾出空间再运行一次';
    return { sentence: full, code: 2, isExplained: false };
  }
  const path = /executable doesn't exist at (\S+)/i.exec(message)?.[1];
  const sentence = `画PDF的浏览器没有起来，或中途停了${path === undefined ? '' : `（${path}）`}：核对CHROME_PATH和剩下的内存，或重新运行npm ci`;
  return { sentence, code: 1, isExplained: false };
}

/** What programs that are none of Node say of the system, in the words of its library. */
const TOLD: readonly (readonly [RegExp, string])[] = [
  [/No space left on device|\(os error 112\)/, 'ENOSPC'],
  [/Disk quota exceeded/, 'EDQUOT'],
  [/Read-only file system/, 'EROFS'],
  [/Too many open files/, 'EMFILE'],
];

function toldFailure({ message }: Error): Failure | undefined {
  const [, code = ''] = TOLD.find(([words]) => words.test(message)) ?? [];
  const path = /Failed to write file in (\S+)/.exec(message)?.[1];
  return systemFailure(Object.assign(new Error(message), { path }), code);
}

function memoryFailure(error: Error): Failure | undefined {
  const isDeep =
    error instanceof RangeError && /call stack|string length|Array buffer/.test(error.message);
  return isDeep
    ? {
        sentence: '有一个文件太大，或一层套一层太深，程序做不下去：看看最近加了什么',
        code: 1,
        isExplained: false,
      }
    : undefined;
}

/** A sentence of others may name a folder in Chinese. */
const ENGLISH = /^[A-Z][a-z]+(?: [a-z']+){2}/;

/** An error that this program wrote itself: its first lines are Chinese. */
function ownFailure({ message }: Error): Failure | undefined {
  const isOurs = /^[^\n]{0,80}\p{Script=Han}/u.test(message) && !ENGLISH.test(message);
  return isOurs && !/\n\s+at /.test(message)
    ? { sentence: message, code: 1, isExplained: true }
    : undefined;
}

/** The file of the edition or of the program that an error of the site generator is about. */
function placeOf(error: unknown): string {
  const { loc, id } = (error ?? {}) as {
    readonly loc?: { readonly file?: string; readonly line?: number };
    readonly id?: string;
  };
  const file = loc?.file ?? id;
  return file === undefined
    ? ''
    : `，做到${file}${loc?.line === undefined ? '' : `第${loc.line}行`}`;
}
