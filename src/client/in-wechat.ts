/**
 * WeChat's own browser downloads nothing, without a word. There a press on a file says where it can
 * be had, and offers the address to copy. Tables, texts and pictures are read as everywhere.
 */
import { copyText } from './copy-text.ts';
import { made } from './made-element.ts';

/** Files that a browser saves rather than shows. */
const SAVED = /\.(csv|xlsx|docx|pdf|json|eml|xml|zip)$/;

if (/MicroMessenger/i.test(navigator.userAgent)) {
  document.addEventListener(
    'click',
    (event) => {
      const pressed = event.target;
      if (!(pressed instanceof Element)) return;
      const address = savedAddress(pressed);
      if (address === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      offer(address);
    },
    true,
  );
}

/** The address under which a press would save a file; of rows that are shown, that of their page. */
function savedAddress(pressed: Element): string | undefined {
  if (pressed.closest('[data-saves]') !== null) return location.href;
  const link = pressed.closest('a');
  if (link === null) return undefined;
  return SAVED.test(link.pathname) || link.hasAttribute('download') ? link.href : undefined;
}

function offer(address: string): void {
  document.querySelector('.in-wechat')?.remove();
  // Its line is there before its words, so that nothing moves under the finger.
  const said = made('p', { className: 'said' });
  said.setAttribute('role', 'status');
  const copy = made('button', { type: 'button', textContent: '复制地址' });
  copy.addEventListener('click', () => {
    void copyText(address).then((isCopied) => {
      said.textContent = isCopied ? '已复制，打开浏览器粘贴' : '没有复制成，请按住上面的地址复制';
    });
  });
  const close = made('button', { type: 'button', textContent: '关闭' });
  const box = made(
    'div',
    { className: 'in-wechat' },
    made('p', {}, made('strong', {}, '微信里不能下载，请用浏览器打开。')),
    made('p', {}, '点右上角“…”，选“在浏览器打开”；或者复制这个地址：'),
    made('p', { className: 'address', textContent: address }),
    made('p', {}, copy, ' ', close),
    said,
  );
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', '用浏览器打开');
  const before = document.activeElement;
  close.addEventListener('click', () => {
    box.remove();
    if (before instanceof HTMLElement) before.focus();
  });
  document.body.append(box);
  copy.focus();
}
