import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sealEdition } from '../building/seal-edition.ts';
import { staleSite } from '../building/site-record.ts';
import type { Edition } from '../data/edition.ts';
import type { Problem } from '../data/problem.ts';
import { publish } from '../handover/publish.ts';
import { workInbox } from '../inbox/inbox.ts';
import { fullyCheckedEdition } from '../model/checks/full-check.ts';
import type { Settings } from '../settings.ts';
import { forgetLedgers, keepLedgers, restoreLedgers, settleLedgers } from './kept-ledgers.ts';
import { locked } from './lock.ts';
import { writeNightReceipt } from './night-receipt.ts';
import type { Night, Step } from './step.ts';

interface NightWork {
  readonly settings: Settings;
  readonly repository: string;
  /** Builds the site to OUT_DIR, or throws. */
  readonly build: () => Promise<void>;
  /** What an error means, in a Chinese sentence. */
  readonly explain: (error: unknown) => string;
  /** Waits between two looks at the inbox. */
  readonly wait?: () => Promise<unknown>;
}

/**
 * The whole loop once: inbox, check, seal, build for today, hand over. A failure leaves the last site
 * where it is and the ledgers as they were, and a receipt says by whom it can be mended. On the same
 * inputs a second night changes nothing.
 * @throws LockedError while another run works
 */
export async function night(work: NightWork): Promise<Night> {
  const { siteRoot, today } = work.settings;
  return locked(siteRoot, async () => {
    settleLedgers(siteRoot, work.settings.outDir);
    const steps: Step[] = [];
    const published = await loop(work, steps);
    const whole = { ok: steps.every(({ ok }) => ok), steps, published };
    writeNightReceipt(siteRoot, today, whole);
    return whole;
  });
}

/** Does the steps, one after the other, until one fails on which the others stand. */
async function loop(work: NightWork, steps: Step[]): Promise<unknown> {
  const { settings, explain } = work;
  const { siteRoot, today } = settings;
  const failed = (name: Step['name'], error: unknown) =>
    void steps.push({ name, ok: false, message: explain(error), by: '维护程序的人' });
  try {
    const { accepted, returned, lines } = await workInbox(siteRoot, today, {
      ...(work.wait === undefined ? {} : { wait: work.wait }),
    });
    const message = [`收下${accepted}个，退回${returned}个`, ...lines].join('；');
    steps.push({ name: 'inbox', ok: true, message });
  } catch (error) {
    failed('inbox', error);
  }
  const edition = await checked(work, steps);
  if (edition === undefined) return null;
  try {
    keepLedgers(siteRoot);
    const sealed = sealEdition(edition);
    steps.push({ name: 'seal', ok: true, message: sealed.join('；') });
  } catch (error) {
    restoreLedgers(siteRoot);
    failed('seal', error);
    return null;
  }
  if (!(await built(work, failed, steps))) return null;
  return handedOver(work, failed, steps);
}

async function checked(
  { settings, explain }: NightWork,
  steps: Step[],
): Promise<Edition | undefined> {
  try {
    const { edition, problems } = await fullyCheckedEdition(settings.siteRoot, settings.today);
    const errors = problems.filter(({ level }) => level === 'error');
    if (edition !== undefined && errors.length === 0) {
      steps.push({ name: 'check', ok: true, message: '没有错误' });
      return edition;
    }
    const shown = errors.slice(0, 20).map(problemWords);
    const more = errors.length > shown.length ? [`还有${errors.length - shown.length}处`] : [];
    const message = [`${errors.length}处错误`, ...shown, ...more].join('；');
    const by = errors.some(isOfTechnician) ? '维护程序的人' : '编辑';
    steps.push({ name: 'check', ok: false, message, by });
  } catch (error) {
    steps.push({ name: 'check', ok: false, message: explain(error), by: '维护程序的人' });
  }
  return undefined;
}

/** Settings and ledgers are nobody's to write by hand. */
function isOfTechnician({ file, rule }: Problem): boolean {
  return rule === 'sealed-file-changed' || /^data\/(?:site|[a-z-]*ledger[a-z-]*)\.json$/.test(file);
}

function problemWords({ file, line, message, hint }: Problem): string {
  return `${file}第${line}行：${message}（${hint}）`;
}

type Failed = (name: Step['name'], error: unknown) => void;

async function built({ settings, repository, build }: NightWork, failed: Failed, steps: Step[]) {
  const { siteRoot, today } = settings;
  try {
    if (staleSite(settings, repository) === undefined) {
      steps.push({ name: 'build', ok: true, message: `${today}的网站已经建好，没有再建` });
    } else {
      await build();
      const fault = staleSite(settings, repository);
      if (fault !== undefined) throw new Error(fault);
      steps.push({ name: 'build', ok: true, message: `建好了${today}的网站` });
    }
    forgetLedgers(siteRoot);
    return true;
  } catch (error) {
    restoreLedgers(siteRoot);
    failed('build', error);
    return false;
  }
}

async function handedOver(work: NightWork, failed: Failed, steps: Step[]): Promise<unknown> {
  const { settings, repository } = work;
  // Read again: the ledgers are others now.
  const { edition } = await fullyCheckedEdition(settings.siteRoot, settings.today);
  const ways = edition?.site.publish?.to ?? [];
  let count = 0;
  for (const way of ways) {
    if (edition === undefined) break;
    try {
      const { lines } = await publish({ settings, repository, edition, way, isDryRun: false });
      steps.push({ name: 'publish', ok: true, message: lines.join('；') });
      count += 1;
    } catch (error) {
      failed('publish', error);
    }
  }
  if (ways.length === 0) {
    const message = `site.json里没有写publish的to，网站留在「${settings.outDir}」`;
    steps.push({ name: 'publish', ok: true, message });
  }
  return ways.length > 0 && count === 0 ? null : publishedOf(settings.outDir);
}

function publishedOf(outDir: string): unknown {
  const path = join(outDir, 'published.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as unknown) : {};
}
