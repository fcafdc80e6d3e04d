import type { APIRoute } from 'astro';
import { respond } from '../../components/data/respond.ts';
import { type LongList, longLists } from '../../components/long-lists.ts';
import { SECTION_PAGES } from '../../components/section-pages.ts';
import { JSON_TYPE } from '../../exporters/output-file.ts';
import { loadSite } from '../../load-site.ts';
import { sectionsWithContent } from '../../model/sections/section.ts';
import { contentStamp } from '../../model/site/content-stamp.ts';
import { registerOf } from '../../schemas/datasets.ts';
import { editionMark } from '../../text/edition-statement.ts';

/** All rows of each list that is too long for its page, for the tools above it. */
export function getStaticPaths() {
  const site = loadSite();
  const registers = sectionsWithContent(site)
    .map(({ route }) => route.slice(0, -1))
    .filter((section) => !(section in SECTION_PAGES) && registerOf(section) !== undefined);
  return longLists(site, registers).map((list) => ({
    params: { page: list.route.slice(0, -1) },
    props: { list },
  }));
}

export const GET: APIRoute<{ list: LongList }> = ({ props }) => {
  const site = loadSite();
  // A lone file must not pass for an authority's.
  const note = editionMark(site.site);
  const body = () => JSON.stringify({ note, stamp: contentStamp(site), ...props.list.file() });
  return respond({ type: JSON_TYPE, body });
};
