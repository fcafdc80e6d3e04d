/** What every page loads. */
import './copy-before.ts';
import './large-text.ts';
import './search-key.ts';
import './in-wechat.ts';
import './masthead-search.ts';
