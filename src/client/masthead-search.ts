/** The field for the whole site in the head of a page: what suggests names comes at its first use. */
const field = document.querySelector<HTMLInputElement>('.site-search input');
field?.addEventListener(
  'focus',
  () => {
    void import('./search/site-suggestions.ts').then(({ suggestInMasthead }) => {
      suggestInMasthead(field);
    });
  },
  { once: true },
);
