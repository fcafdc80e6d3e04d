/** `npm run publish -- --to folder|zip|cms|git [--dry-run]`: hands the built site over. */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { textReport } from '../src/data/reporters/text.ts';
import { publish } from '../src/handover/publish.ts';
import { fullyCheckedEdition } from '../src/model/checks/full-check.ts';
import { HAND_OVERS } from '../src/schemas/documents/publish-settings.ts';
import { settingsOrExit } from './settings-or-exit.ts';

const settings = settingsOrExit();
const { values } = parseArgs({
  options: { to: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } },
});
const way = HAND_OVERS.find((each) => each === values.to);
if (way === undefined) {
  const said = values.to === undefined ? '没有写交到哪里' : `没有「${values.to}」这个去处`;
  process.stderr.write(
    `${said}，可用的：${HAND_OVERS.join('、')}；例如npm run publish -- --to folder --dry-run\n`,
  );
  process.exit(2);
}
const { edition, problems } = await fullyCheckedEdition(settings.siteRoot, settings.today);
const errors = problems.filter(({ level }) => level === 'error');
if (edition === undefined || errors.length > 0) {
  process.stdout.write(`${textReport(errors)}没有交出：先改好上面的错误，再构建\n`);
  process.exit(1);
}
const repository = fileURLToPath(new URL('..', import.meta.url));
const isDryRun = values['dry-run'];
const { lines } = await publish({ settings, repository, edition, way, isDryRun });
process.stdout.write(`${lines.join('\n')}${isDryRun ? '；这是试运行，没有交出' : ''}\n`);
