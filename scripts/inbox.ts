/** `npm run inbox`: takes what lies in 收件箱 of the edition; no build. */
import { workInbox } from '../src/inbox/inbox.ts';
import { locked } from '../src/nightly/lock.ts';
import { settingsOrExit } from './settings-or-exit.ts';

const { siteRoot, today } = settingsOrExit();
const { accepted, returned, lines } = await locked(siteRoot, () => workInbox(siteRoot, today));
const count = `收下${accepted}个，退回${returned}个`;
process.stdout.write(`${[...lines, count].join('\n')}\n`);
