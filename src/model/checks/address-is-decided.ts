import { UNDECIDED_ADDRESS } from '../../schemas/documents/site.ts';
import type { Check } from './check.ts';

/**
 * An authority's own edition no longer has the address that a new edition begins with: citations,
 * feeds and mails would lead readers there. A warning, `content-placeholder`.
 */
export const addressIsDecided: Check = ({ site, siteLineOf }) =>
  site.kind === 'government' && site.url === UNDECIDED_ADDRESS
    ? [
        {
          rule: 'content-placeholder',
          level: 'warning',
          file: 'data/site.json',
          line: siteLineOf(['url']),
          value: site.url,
          message: `网址还是新建时先写的「${site.url}」，引用、订阅和邮件里的链接都打不开`,
          hint: '发布之前改成正式网址',
        },
      ]
    : [];
