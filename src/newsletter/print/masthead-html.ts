import { formatDate, formatMonthDay } from '../../text/dates.ts';
import { displayWidth } from '../../text/display-width.ts';
import { textHtml } from './inline-html.ts';
import { isOfficial, type PrintContext } from './print-context.ts';

/** The head of page one: the red dress of a bulletin, or plain ink. */
export function mastheadHtml(context: PrintContext): string {
  return isOfficial(context.content) ? officialHead(context) : plainHead(context);
}

/** Name in red, 期号 below it, publisher and date on one line above the red rule. */
function officialHead(context: PrintContext): string {
  const { title, number, publisher, publishedOn } = context.content;
  const text = (words: string) => textHtml(words, context);
  return (
    `<header class="official-head">` +
    `<h1 style="font-size:${titleSize(title)}mm">${text(title)}</h1>` +
    `<p class="issue-number">${text(number)}</p>` +
    `<p class="imprint"><span>${text(publisher)}</span>` +
    `<span>${formatDate(publishedOn)}</span></p><hr></header>`
  );
}

/** What it is, what it is not, and both dates, before anything else. */
function plainHead(context: PrintContext): string {
  const { title, number, publisher, publishedOn, retold, from, to } = context.content;
  const text = (words: string) => textHtml(words, context);
  const retelling =
    retold === undefined
      ? `<p>${text(publisher)}，发布${formatDate(publishedOn)}。</p>`
      : `<p><b class="stamp">改写</b>原件印发${formatDate(publishedOn)}，改写` +
        `${formatDate(retold.on)}。这不是原件，有出入以原件为准。</p>` +
        `<p>原件：${text(retold.source)}。改写：${text(publisher)}。</p>`;
  return (
    `<header class="plain-head"><h1>${text(title)}</h1>` +
    `<p class="issue-number">${text(number)}</p>${retelling}` +
    `<p>收${formatMonthDay(from)}至${formatMonthDay(to)}的事；` +
    `图和数截至${formatDate(publishedOn)}。</p><hr></header>`
  );
}

/** As large as a line of 156 mm allows, at most 22 mm; a long title takes two lines. */
function titleSize(title: string): number {
  const characters = Math.max(1, displayWidth(title) / 2);
  const inLine = characters > 15 ? Math.ceil(characters / 2) + 1 : characters;
  return Math.round(Math.min(22, TYPE_WIDTH / (inLine + 0.3)) * 100) / 100;
}

const TYPE_WIDTH = 156;
