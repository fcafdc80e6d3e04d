import { feedEndpoint } from '../components/data/respond.ts';

export const GET = feedEndpoint('atom.xml');
