import { defineMiddleware } from 'astro:middleware';
import { groupedHtml } from './text/grouped-html.ts';

/**
 * Every page as it was made, with the digits of its amounts in groups. The tables below `data/` show the
 * cells as the files hold them.
 */
export const onRequest = defineMiddleware(async ({ routePattern }, next) => {
  const response = await next();
  const isPage = response.headers.get('content-type')?.startsWith('text/html') === true;
  if (!isPage || routePattern.startsWith('/data')) return response;
  return new Response(groupedHtml(await response.text()), response);
});
