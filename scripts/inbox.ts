/** `npm run inbox`: takes what lies in 收件箱 of the edition; no build. */
import { workInbox } from '../src/inbox/inbox.ts';
import { locked } from '../src/nightly/lock.ts';
import { settingsOrExit } from './settings-or-exit.ts';

const [unknown] = process.argv.slice(2);
if (unknown === '--help' || unknown === '-h') {
  process.stdout.write(
    '用法：npm run inbox，后面不写什么：收SITE_ROOT的收件箱里的表和Word，收下的在已收，要改的在退回，都有回执\n',
  );
  process.exit(0);
}
if (unknown !== undefined) {
  process.stderr.write(`npm run inbox后面不写什么，「${unknown}」不认识；收件箱没有动\n`);
  process.exit(2);
}
const { siteRoot, today } = settingsOrExit();
const { accepted, returned, lines } = await locked(siteRoot, () => workInbox(siteRoot, today));
const count = `收下${accepted}个，退回${returned}个`;
process.stdout.write(`${[...lines, count].join('\n')}\n`);
