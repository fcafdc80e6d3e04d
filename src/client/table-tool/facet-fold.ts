import { made } from '../made-element.ts';

/** A button that a phone shows in the place of lists and bounds; it says how many of them are set. */
export function foldOf(all: HTMLElement, facets: readonly HTMLElement[]) {
  const element = made('button', { type: 'button', className: 'fold' });
  const open = (isOpen: boolean) => {
    all.classList.toggle('is-open', isOpen);
    element.setAttribute('aria-expanded', String(isOpen));
  };
  open(false);
  element.addEventListener('click', () => {
    open(!all.classList.contains('is-open'));
  });
  return {
    element,
    show: () => {
      const set = facets.filter(({ classList }) => classList.contains('is-on')).length;
      element.textContent = set === 0 ? '筛选' : `筛选，已设${set}项`;
      element.classList.toggle('is-on', set > 0);
    },
  };
}
