/** `/` leads to the field of the page's search, or else of the whole site's, as on many sites. */
addEventListener('keydown', (event) => {
  const { key, target } = event;
  const isTyping = target instanceof Element && target.matches('input, textarea, select');
  if (key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  const fields = document.querySelectorAll<HTMLInputElement>(
    '.search-box input, .site-search input',
  );
  const field = [...fields].reverse().find((each) => each.offsetParent !== null);
  if (field === undefined) return;
  event.preventDefault();
  field.focus();
  field.select();
});
