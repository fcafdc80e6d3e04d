/** What every page loads. */
import './large-text.ts';
import './search-key.ts';
import './masthead-search.ts';
