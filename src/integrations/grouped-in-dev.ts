import { defineMiddleware } from 'astro/middleware';
import { groupedPage } from '../layouts/grouped-page.ts';
import { href } from '../site.ts';

/** Groups digits on the pages of the live site, as a build does when it writes them. */
export const onRequest = defineMiddleware(async ({ url }, next) => {
  const response = await next();
  if (response.headers.get('content-type')?.startsWith('text/html') !== true) return response;
  const route = url.pathname.slice(href('').length);
  return new Response(groupedPage(await response.text(), route), response);
});
