import { setLargeColumns } from './large-columns.ts';

/** 大字: one click, remembered on this device; the button appears only where it works. */
const root = document.documentElement;
const STORED_AS = 'large-text';

function remembered(): boolean {
  try {
    return localStorage.getItem(STORED_AS) === 'yes';
  } catch {
    return false;
  }
}

function remember(isLarge: boolean): void {
  try {
    localStorage.setItem(STORED_AS, isLarge ? 'yes' : 'no');
  } catch {
    // Storage is switched off: the choice then lasts for this page.
  }
}

let hasColumns = false;

function show(isLarge: boolean): void {
  if (isLarge && !hasColumns && document.querySelector('.stack') !== null) {
    hasColumns = true;
    setLargeColumns();
  }
  root.classList.toggle('large-text', isLarge);
  document.getElementById('large-text')?.setAttribute('aria-pressed', String(isLarge));
}

const button = document.getElementById('large-text');
show(remembered());
if (button !== null) {
  button.hidden = false;
  button.addEventListener('click', () => {
    const isLarge = !root.classList.contains('large-text');
    show(isLarge);
    remember(isLarge);
  });
}
