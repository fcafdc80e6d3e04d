import type { SearchAnswer, SearchReply, SearchRequest, SuggestAnswer } from './search-talk.ts';
import SearchWorker from './search-worker.ts?worker';

/** The worker of search, as a page asks it. */
export interface SearchDesk {
  /** `onAnswer` is called for each answer, also a first one; never for a query that was replaced. */
  readonly search: (
    asked: Omit<Extract<SearchRequest, { kind: 'search' }>, 'kind' | 'id'>,
    onAnswer: (answer: SearchAnswer | 'failed') => void,
  ) => void;
  readonly suggest: (query: string, onAnswer: (answer: SuggestAnswer) => void) => void;
}

let opened: SearchDesk | undefined;

/** The one desk of a page; it opens at the first question. `index` is the address of the index. */
export function searchDesk(index: string): SearchDesk {
  opened ??= openDesk(new URL(index, location.href).href);
  return opened;
}

function openDesk(index: string): SearchDesk {
  const worker = new SearchWorker();
  worker.postMessage({ index });
  let last = 0;
  let onSearch: { id: number; call: (answer: SearchAnswer | 'failed') => void } | undefined;
  let onSuggest: { id: number; call: (answer: SuggestAnswer) => void } | undefined;
  worker.addEventListener('message', ({ data }: MessageEvent<SearchReply>) => {
    if (data.kind === 'suggest') {
      if (data.id === onSuggest?.id) onSuggest.call(data);
    } else if (data.id === onSearch?.id) {
      onSearch.call(data.kind === 'failed' ? 'failed' : data);
    }
  });
  worker.addEventListener('error', () => onSearch?.call('failed'));
  const ask = (request: SearchRequest) => worker.postMessage(request);
  return {
    search: (asked, call) => {
      onSearch = { id: (last += 1), call };
      ask({ kind: 'search', id: last, ...asked });
    },
    suggest: (query, call) => {
      onSuggest = { id: (last += 1), call };
      ask({ kind: 'suggest', id: last, query });
    },
  };
}
