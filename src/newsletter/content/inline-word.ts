import type { PhrasingContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { canonical } from '../../model/addresses.ts';
import { totalRemark } from '../../model/issue-figures/erratum-words.ts';
import { erratumOf } from '../../model/issue-figures/figure-errata.ts';
import { spaceName } from '../../model/space-name.ts';
import { policyLabel } from '../../model/words/policy-label.ts';
import { totalOf } from '../../model/words/total.ts';
import type { Inline } from './blocks.ts';
import type { ReadingContext, WordCount } from './read-blocks.ts';

/** The props of a word as texts. */
export function propsOf(node: MdxJsxTextElement | MdxJsxFlowElement): Record<string, string> {
  return Object.fromEntries(
    node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value] as const]
        : [],
    ),
  );
}

/** A word within a line: a number, or the name of a page with its link. */
export function inlineWord(
  node: MdxJsxTextElement,
  context: ReadingContext,
  count: WordCount,
  inside: (children: readonly PhrasingContent[]) => Inline[],
): Inline[] {
  count.words += 1;
  const number = count.words;
  const { site, facts, day, document } = context;
  const props = propsOf(node);
  const own = textOf(inside(node.children));
  const id = props['id'] ?? '';
  const link = (text: string, route: string): Inline[] => [
    { kind: 'link', text, address: canonical(site.site.url, route) },
  ];
  switch (node.name) {
    case 'Total': {
      const total = { of: props['of'] ?? '', where: props['where'], sum: props['sum'] };
      const digits = totalOf(facts, total, props['asOf'] ?? day);
      const erratum = erratumOf(site, document, { name: node.name, props });
      const remark = erratum === undefined ? '' : totalRemark(site, erratum);
      return [{ kind: 'text', text: `${digits}${remark}` }];
    }
    case 'Space': {
      const name = own || (spaceName(facts, id, day) ?? id);
      const hasPage = site.rows('spaces').some(({ row }) => row.id === id);
      return hasPage ? link(name, `spaces/${id}/`) : [{ kind: 'text', text: name }];
    }
    case 'Policy': {
      const clause = props['clause'];
      const label = policyLabel(site, document, { id, clause, number });
      return link(own || label, `policies/${id}/${clause === undefined ? '' : `#${clause}`}`);
    }
    case 'Notice': {
      const title = site.edition.notices.find((each) => each.id === id)?.notice.title ?? id;
      return link(own || title, `notices/${id}/`);
    }
    default:
      return [{ kind: 'text', text: own }];
  }
}

function textOf(inlines: readonly Inline[]): string {
  return inlines.map((inline) => ('text' in inline ? inline.text : '')).join('');
}
