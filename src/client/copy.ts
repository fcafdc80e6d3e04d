/*
 * The copy buttons of the page that the WeChat edition is copied from. The file is shipped as it
 * stands, beside that page and outside of Astro: it is plain JavaScript, without a type in it.
 * `data-copy` names the element to copy; `data-as="html"` takes it with its look.
 */
document.querySelectorAll('button[data-copy]').forEach((button) => {
  if (!(button instanceof HTMLButtonElement)) return;
  const source = document.getElementById(button.dataset['copy'] ?? '');
  const answer = button.nextElementSibling;
  if (source === null || answer === null) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    const text = source.innerText;
    // The page shows pictures from beside it; the article names their public addresses.
    const html = source.innerHTML.replace(/ srcset="[^"]*"/g, '');
    const isHtml = button.dataset['as'] === 'html';
    let isCopied = false;
    // The old way comes first: it works without https, and the browser rewrites nothing.
    document.addEventListener(
      'copy',
      (event) => {
        if (event.clipboardData === null) return;
        event.preventDefault();
        event.clipboardData.setData('text/plain', text);
        if (isHtml) event.clipboardData.setData('text/html', html);
        isCopied = true;
      },
      { once: true },
    );
    document.execCommand('copy');
    const say = () => {
      answer.textContent = isCopied ? '已复制' : '没有复制成，请用鼠标选中后复制';
    };
    if (isCopied || !window.isSecureContext || !navigator.clipboard) {
      say();
      return;
    }
    const written =
      isHtml && typeof ClipboardItem === 'function'
        ? navigator.clipboard.write([
            new ClipboardItem({
              'text/html': new Blob([html], { type: 'text/html' }),
              'text/plain': new Blob([text], { type: 'text/plain' }),
            }),
          ])
        : navigator.clipboard.writeText(text);
    written.then(() => {
      isCopied = true;
      say();
    }, say);
  });
});
