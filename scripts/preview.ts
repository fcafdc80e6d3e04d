import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { readSettings, SettingsError } from '../src/settings.ts';
import { serveFolder } from '../src/building/static-server.ts';

/** Serves the built site of `OUT_DIR` under `BASE_PATH` until it is stopped; `PORT` or 4321. */
async function preview(): Promise<void> {
  const repository = join(import.meta.dirname, '..');
  const { outDir, basePath } = readSettings(process.env, repository, new Date());
  if (!existsSync(join(outDir, 'index.html'))) {
    fail(`「${outDir}」里没有建好的网站；请先运行 npm run build，或用 OUT_DIR 指明文件夹`);
    return;
  }
  const port = Number(process.env['PORT'] || 4321);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    fail(`PORT「${process.env['PORT']}」不是端口号；应为 0 至 65535 的整数`);
    return;
  }
  const { url } = await serveFolder(outDir, basePath, port);
  console.log(`正在预览「${outDir}」：${url}\n按 Ctrl+C 停止`);
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 2;
}

try {
  await preview();
} catch (error) {
  if (error instanceof SettingsError) fail(error.message);
  else if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
    fail('端口已被占用；请用环境变量 PORT 换一个，例如 PORT=4322');
  } else throw error;
}
