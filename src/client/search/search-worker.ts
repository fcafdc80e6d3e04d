/** Looks through the index beside the page, so that typing never waits for it. */
import { answerSearch, answerSuggest } from './answer-search.ts';
import { searchSource, type SearchSource } from './search-source.ts';
import type { SearchReply, SearchRequest, SearchStart } from './search-talk.ts';

let source: SearchSource | undefined;
/** The newest request of each kind: what was typed before it needs no answer any more. */
const newest = new Map<SearchRequest['kind'], number>();

addEventListener('message', ({ data }: MessageEvent<SearchRequest | SearchStart>) => {
  if ('index' in data) source = searchSource(fetchFrom(data.index));
  else if (source !== undefined) void answer(source, data);
});

async function answer(from: SearchSource, request: SearchRequest): Promise<void> {
  const { kind, id } = request;
  newest.set(kind, id);
  // The reader's day in China.
  const today = new Date(Date.now() + 8 * 3600 * 1000).toISOString().slice(0, 10);
  try {
    if (kind === 'suggest') {
      reply({ kind, ...(await answerSuggest(from, request, today)) });
      return;
    }
    for await (const each of answerSearch(from, request, today)) {
      if (newest.get(kind) !== id) return;
      reply({ kind, ...each });
    }
  } catch {
    reply({ kind: 'failed', id });
  }
}

function reply(message: SearchReply): void {
  postMessage(message);
}

function fetchFrom(index: string): (name: string) => Promise<unknown> {
  return async (name) => {
    const response = await fetch(index.replace(/index(?=\.json$)/, name));
    if (!response.ok) throw new Error(String(response.status));
    return (await response.json()) as unknown;
  };
}
