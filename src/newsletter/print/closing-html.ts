import { encode } from 'uqr';
import { formatDate } from '../../text/dates.ts';
import { citedLine } from '../source-words.ts';
import { SOURCES_ANCHOR } from './contents-html.ts';
import { textHtml } from './inline-html.ts';
import { isOfficial, type PrintContext } from './print-context.ts';
import { escapeXml } from '../../text/escape-xml.ts';

/** The list of sources and of the addresses of links, as far as there are any. */
export function sourcesHtml(context: PrintContext): string {
  const { content, addresses } = context;
  const text = (words: string) => textHtml(words, context);
  const sources = content.sources.map(
    (cited) => `<li id="source-${cited.number}">${text(citedLine(cited))}</li>`,
  );
  const links = addresses.map(
    (address, index) => `<li id="address-${index + 1}">网${index + 1}　${text(address)}</li>`,
  );
  const list = (items: readonly string[]) => `<ul>${items.join('')}</ul>`;
  return (
    (sources.length === 0
      ? ''
      : `<section class="sources"><h2 id="${SOURCES_ANCHOR}">来源</h2>${list(sources)}</section>`) +
    (links.length === 0 ? '' : `<section class="sources"><h2>文中网址</h2>${list(links)}</section>`)
  );
}

/** The last block: address and code of the page, statement, and of an official issue its 版记. */
export function closingHtml(context: PrintContext): string {
  const { content, options } = context;
  const gap = options.closingGap ?? 0;
  const room = gap > 0 ? ` style="padding-top:${gap.toFixed(2)}pt"` : '';
  return (
    `<footer class="closing"${room}>${colophon(context)}` +
    `${isOfficial(content) ? distribution(context) : ''}<div id="closing-end"></div></footer>`
  );
}

function colophon(context: PrintContext): string {
  const { content } = context;
  const text = (words: string) => textHtml(words, context);
  const contacts = [
    content.editors.length === 0 ? '' : `编辑：${content.editors.join('、')}`,
    content.contactOffice === '' ? '' : `联系：${content.contactOffice}`,
    content.contactPhone === '' ? '' : `电话：${content.contactPhone}`,
    content.contactEmail === '' ? '' : `邮箱：${content.contactEmail}`,
  ].filter((part) => part !== '');
  const lines = [
    content.statement ?? '',
    content.retold === undefined ? '' : '本件是改写，不是原件，有出入以原件为准。',
  ].filter((line) => line !== '');
  const whole = contacts.map((part) => `<span>${text(part)}</span>`).join('　');
  return (
    `<div class="colophon">${qrCode(content.address)}<div>` +
    lines.map((line) => `<p>${text(line)}</p>`).join('') +
    `${whole === '' ? '' : `<p>${whole}</p>`}<p>网页，可查每个数的出处：` +
    `<a href="${escapeXml(content.address)}">` +
    `${text(content.address)}</a></p></div></div>`
  );
}

/** The address of the page as one path of dark runs, without a white border of its own. */
function qrCode(address: string): string {
  const { data, size } = encode(address, { border: 0 });
  const runs = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => {
      if (!isDark || row[x - 1] === true) return [];
      const end = row.indexOf(false, x);
      return [`M${x} ${y}h${(end < 0 ? size : end) - x}v1H${x}z`];
    }),
  );
  return (
    `<svg viewBox="0 0 ${size} ${size}" role="img" aria-label="本期网页的二维码">` +
    `<path d="${runs.join('')}"/></svg>`
  );
}

/** 版记: 报, 送, who printed it and when, between rules (GB/T 9704 §7.4). */
function distribution(context: PrintContext): string {
  const { reportTo, sendTo, publisher, publishedOn } = context.content;
  const text = (words: string) => textHtml(words, context);
  const line = (label: string, names: readonly string[]) =>
    names.length === 0
      ? ''
      : `<p class="receivers"><span>${label}：</span><span>${text(names.join('，'))}。</span></p>`;
  return (
    `<div class="distribution">${line('报', reportTo)}${line('送', sendTo)}` +
    `<p class="printed"><span>${text(publisher)}</span>` +
    `<span>${formatDate(publishedOn)}印发</span></p></div>`
  );
}
