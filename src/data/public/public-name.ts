import { WINDOWS_NAME } from '../../schemas/ids.ts';

/** What is wrong with a name below `public/`, and what to do. */
export interface NameFault {
  readonly message: string;
  readonly hint: string;
}

/** Kinds of files that a reader may be given: they show or are saved, none runs in the browser. */
const PUBLISHED = new Set(
  (
    'png jpg jpeg jfif gif webp avif bmp ico tif tiff heic svg ' +
    'pdf ofd doc docx xls xlsx ppt pptx wps et dps odt ods odp rtf epub ' +
    'txt csv tsv json jsonl geojson jsonld kml md ics vcf zip rar 7z gz tar ' +
    'mp3 m4a wav ogg mp4 webm mov vtt srt woff woff2 ttf otf'
  ).split(' '),
);

/** Kinds that a browser or a server runs, or takes for a page. */
const RUNS =
  /^(?:x?html?|xht|shtml?|stm|svgz|mht|mhtml|hta|htc|swf|m?js|cjs|jsx?|tsx?|css|wasm|xml|xslt?|rss|atom|rdf|php\d?|phtml|phar|aspx?|jspx?|cgi|pl|py|rb|sh|bash|bat|cmd|ps1|vbs|wsf|exe|msi|dll|jar|apk|com|scr|lnk|url|webmanifest|appcache)$/;

/** Kinds in which systems and programs keep keys, settings, logs and older states. */
const PRIVATE_KIND =
  /^(?:bak\d*|old|orig|tmp|temp|sw[k-p]|log|sql|sqlite3?|db|mdb|accdb|dump|pem|key|crt|cer|der|csr|p12|pfx|jks|keystore|ppk|kdbx?|gpg|asc|pgp|env|ini|conf|cfg|config|toml|ya?ml|lock|part|crdownload|download|pst|ost|eml|msg|lck)$/;

const PRIVATE_NAME =
  /^(?:~\$.*|.*~|#.*#|thumbs\.db|ehthumbs(?:_vista)?\.db|desktop\.ini|__macosx|node_modules|\$recycle\.bin|system volume information|id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?(?:\.pub)?|authorized_keys|known_hosts|credentials?(?:\..*)?|secrets?(?:\..*)?|htpasswd|htaccess|passwd|shadow|core|npm-debug.*|package(?:-lock)?\.json)$/;

/** Files without a kind that a place of the web expects. */
const WITHOUT_KIND = new Set(['CNAME', 'LICENSE']);

/**
 * Why a file below `public/` may not be published, judged by its path alone, without `public/`;
 * undefined when it may. Names are judged as a server or another system may read them: half-width,
 * without case.
 */
export function publicNameFault(path: string): NameFault | undefined {
  const parts = path.split('/');
  for (const [index, part] of parts.entries()) {
    const isWellKnown = index === 0 && part === '.well-known' && parts.length > 1;
    const fault = isWellKnown ? undefined : partFault(part);
    if (fault !== undefined) return fault;
  }
  const name = parts.at(-1) ?? '';
  const isWellKnown = parts[0] === '.well-known';
  return kindFault(name, isWellKnown);
}

function partFault(part: string): NameFault | undefined {
  const folded = part.normalize('NFKC').replaceAll('。', '.').toLowerCase().trim();
  if (folded.startsWith('.') || PRIVATE_NAME.test(folded)) return privateFault(part);
  if (part.includes('\ufffd')) {
    return { message: '名称里有不成字的字节', hint: '改名，用UTF-8的汉字、字母和数字' };
  }
  if (part !== part.normalize('NFC')) {
    const message = `「${part}」的字是拆开写的（macOS的压缩包里常见），别处的链接找不到它`;
    return { message, hint: `重新输入一遍名称：${part.normalize('NFC')}` };
  }
  if (/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029]/u.test(part)) {
    return { message: '名称里有看不见的控制字符', hint: `改名为${visible(part)}` };
  }
  if (/[<>:"|?*\\]/.test(part) || /^\s|[\s.]$/.test(part) || WINDOWS_NAME.test(part)) {
    const message = `「${part}」在Windows上不能存，也可能被改名`;
    return { message, hint: '不用<>:"|?*\\，开头末尾不留空格和点，也不用con、nul、com1这些名称' };
  }
  return undefined;
}

function kindFault(name: string, isWellKnown: boolean): NameFault | undefined {
  const endings = tidyEndings(name);
  const kind = endings.at(-1);
  if (kind === undefined) {
    if (isWellKnown || WITHOUT_KIND.has(name)) return undefined;
    return { message: `「${name}」没有扩展名，不知道是什么文件`, hint: '补上扩展名，如.pdf' };
  }
  // `dump.sql.zip` is what its inner name says.
  if (PRIVATE_KIND.test(kind) || endings.some((each) => /^(?:sql|bak|env|pem)$/.test(each))) {
    return privateFault(name);
  }
  if (RUNS.test(kind)) {
    return {
      message: `「${name}」会被浏览器或服务器当作网页或程序，不能放在public里`,
      hint: '文章写成content里的.mdx；要给人下载的存成PDF',
    };
  }
  if (PUBLISHED.has(kind)) return undefined;
  return {
    message: `不认得「.${kind}」这种文件，不发布`,
    hint: '图片用PNG、JPEG、WebP或SVG，文件用PDF、DOCX、XLSX、CSV或ZIP',
  };
}

function privateFault(name: string): NameFault {
  return {
    message: `「${name}」是私有文件或系统文件，不能公开`,
    hint: '从public里删去；曾经发布过的密码和密钥要更换',
  };
}

/** The endings of a name after its first part, as a server folds them. */
function tidyEndings(name: string): string[] {
  const folded = name.normalize('NFKC').replaceAll('。', '.').toLowerCase();
  return folded.split('.').slice(1);
}

function visible(part: string): string {
  return part.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029]/gu, '');
}
