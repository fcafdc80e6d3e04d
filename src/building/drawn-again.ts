import { setImmediate } from 'node:timers/promises';
import type { SSRMetadata, SSRResult } from 'astro';
import { renderToString } from 'astro/runtime/server/index.js';

/** A compiled page. */
export interface PageModule {
  readonly default: Parameters<typeof renderToString>[1];
}

/** A page of a route with many: where it stands in the address, and what its component is given. */
export interface StaticPage {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly props?: Readonly<Record<string, unknown>>;
}

/** What Astro keeps while it answers a request, as far as it is used. */
interface RequestState {
  /** What the page is drawn from, of which drawing uses up a part. */
  readonly result?: SSRResult;
  createResult(module: PageModule): Promise<SSRResult>;
}

interface Context {
  readonly [REQUEST_STATE]?: RequestState;
}

/** By which Astro's steps of one request find what the earlier ones made. */
const REQUEST_STATE = Symbol.for('astro.fetchState');

/** Notes, as a middleware of Astro, what it keeps while it draws a page. */
export function stateNotes() {
  let noted: RequestState | undefined;
  return {
    onRequest: (context: Context, next: () => Promise<Response>) => {
      noted = context[REQUEST_STATE];
      return next();
    },
    /** Of the page that was drawn last. */
    last: () => noted,
  };
}

/**
 * Draws more pages of the route of `module`, of which Astro has drawn one with `state`, as their HTML.
 * The request, the routing and the answer that Astro makes anew for each page say the same of all of
 * them (docs/decisions/0017-pages-drawn-again.md). Undefined when Astro does not tell what it kept.
 */
export async function drawnAgain(
  module: PageModule,
  state: RequestState | undefined,
): Promise<((page: StaticPage) => Promise<string>) | undefined> {
  const result = state?.result;
  if (state === undefined || result === undefined) return undefined;
  const { headInTree, routeHasPropagation } = result._metadata;
  const { styles } = await state.createResult(module);
  const createAstro = result.createAstro.bind(result);
  result.createAstro = (props, slots) =>
    Object.assign(createAstro(props, slots), { params: result.params });
  return async ({ params, props = {} }) => {
    result.params = params;
    result.styles = new Set(styles);
    result._metadata = { ...nothingDrawn(), headInTree, routeHasPropagation };
    const drawn = await renderToString(result, module.default, { ...props }, {}, true);
    if (typeof drawn !== 'string') throw new Error('a page is no text');
    // Thousands of pages in one go would answer neither Ctrl+C nor the other processes of the build.
    await setImmediate();
    return drawn;
  };
}

/** Of a page of which nothing is drawn yet. */
function nothingDrawn(): Omit<SSRMetadata, 'headInTree' | 'routeHasPropagation'> {
  return {
    hasHydrationScript: false,
    rendererSpecificHydrationScripts: new Set(),
    renderedScripts: new Set(),
    hasDirectives: new Set(),
    hasRenderedHead: false,
    hasRenderedServerIslandRuntime: false,
    extraHead: [],
    extraStyleHashes: [],
    extraScriptHashes: [],
    propagators: new Set(),
    pendingSlotEvaluations: [],
    templateDepth: 0,
  };
}
