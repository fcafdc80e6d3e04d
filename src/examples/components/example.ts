import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

/** A named example of a component: shown in the gallery, compared with its golden. */
export interface ComponentExample {
  readonly title: string;
  readonly component: AstroComponentFactory;
  readonly props: Readonly<Record<string, unknown>>;
  /** Text between the tags. */
  readonly slot?: string;
}

/** The examples of a component share it; each has a title, its props and perhaps a text. */
export function examplesOf(component: AstroComponentFactory) {
  return (title: string, props: ComponentExample['props'], slot?: string): ComponentExample => ({
    title,
    component,
    props,
    ...(slot === undefined ? {} : { slot }),
  });
}
