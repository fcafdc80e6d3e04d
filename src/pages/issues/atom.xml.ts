import { feedEndpoint } from '../../components/data/respond.ts';
import { issueFeedHtml } from '../../newsletter/feed/issue-feed-html.ts';

export const GET = feedEndpoint('issues/atom.xml', issueFeedHtml);
