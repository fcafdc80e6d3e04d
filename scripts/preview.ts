/** `npm run preview`: serves the built site of `OUT_DIR` under `BASE_PATH` until it is stopped. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { serveFolder } from '../src/building/static-server.ts';
import { portOrExit, settingsOrExit } from './settings-or-exit.ts';

const { outDir, basePath } = settingsOrExit({ hasEdition: false });
const port = portOrExit();
if (!existsSync(join(outDir, 'index.html'))) {
  process.stderr.write(
    `「${outDir}」里没有建好的网站；请先运行npm run build，或用OUT_DIR指明文件夹\n`,
  );
  process.exit(2);
}
const { url } = await serveFolder(outDir, basePath, port);
process.stdout.write(`正在预览「${outDir}」：${url}\n按Ctrl+C停止\n`);
