import { expect, test } from 'vitest';
import { askedWords } from './known-words.ts';

test.each([
  ['如何申请', ['申请']],
  ['去哪里申请', ['申请']],
  ['补贴怎么领', ['补贴']],
  ['公示多少天', ['公示']],
  ['异议怎么提', ['异议']],
  ['投诉找谁？', ['投诉']],
  // Nothing else is left, or it is no single character of Chinese.
  ['怎么领', ['领']],
  ['5 号', ['5']],
])('%s asks for %j', (query, words) => expect(askedWords(query)).toEqual(words));
