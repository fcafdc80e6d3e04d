import process from 'node:process';
import { defineMiddleware } from 'astro/middleware';
import { readablePage } from '../layouts/readable-page.ts';
import { href } from '../site.ts';
import { detailsOf, faultOf, faultPage } from './fault-page.ts';

/**
 * Groups digits on the pages of the live site, as a build does when it writes them, and tells in Chinese
 * what kept a page from being made.
 */
export const onRequest = defineMiddleware(async ({ url }, next) => {
  try {
    const response = await next();
    if (response.headers.get('content-type')?.startsWith('text/html') !== true) return response;
    const route = url.pathname.slice(href('').length);
    return new Response(readablePage(await response.text(), route), response);
  } catch (error) {
    process.stderr.write(`${detailsOf(error)}\n`);
    return new Response(faultPage(faultOf(error), href('@vite/client')), {
      status: 500,
      headers: { 'Content-Type': 'text/html; charset=utf-8' },
    });
  }
});
