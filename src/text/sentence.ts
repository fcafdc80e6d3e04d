/** A text as a sentence: with a stop, unless it has one. Blank stays blank. */
export function sentence(text: string | null | undefined): string {
  const trimmed = (text ?? '').trim();
  return trimmed === '' || /[。！？；：…）”]$/.test(trimmed) ? trimmed : `${trimmed}。`;
}

/** What is wrong, and what to do: a question keeps its mark. */
export function withHint(message: string, hint: string): string {
  return `${message}${/[。！？]$/.test(message) ? '' : '。'}${hint}`;
}

/** A text to go on after: without the stop at its end. */
export function withoutStop(text: string): string {
  return text.replace(/[。；，.]+$/, '');
}
