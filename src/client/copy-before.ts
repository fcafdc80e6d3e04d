/** A button after a text copies it; without script, or where copying is refused, the text is selected. */
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy-before]')) {
  const text = button.previousElementSibling;
  if (text === null) continue;
  const name = [...button.childNodes];
  const say = (word: string) => {
    button.textContent = word;
    setTimeout(() => {
      button.replaceChildren(...name);
    }, 2000);
  };
  button.hidden = false;
  button.addEventListener('click', () => {
    getSelection()?.selectAllChildren(text);
    // The old way also works without https and in the browsers of other programs.
    if (document.execCommand('copy')) say('已复制');
    else say('已选中，请复制');
  });
}
