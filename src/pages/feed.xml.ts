import { feedEndpoint } from '../components/data/respond.ts';

export const GET = feedEndpoint('feed.xml');
