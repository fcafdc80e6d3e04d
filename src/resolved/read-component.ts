import type { Element } from '../data/prose/tree.ts';
import { totalRemark } from '../model/issue-figures/erratum-words.ts';
import { erratumOf } from '../model/issue-figures/figure-errata.ts';
import { spaceName } from '../model/spaces/space-name.ts';
import { policyLabel } from '../model/components/policy-label.ts';
import { totalOf } from '../model/components/total.ts';
import { totalSource } from '../model/components/total-source.ts';
import { componentOf } from '../model/components/component.ts';
import { siteAddress, writtenPicture } from './addresses.ts';
import type { Inline } from './blocks.ts';
import { erratumBelow } from './erratum-blocks.ts';
import { type Piece, asBlocks, asLine } from './pieces.ts';
import { eventBlocks, figureBlock, tableBlock } from './read-data.ts';
import type { Reading } from './reading.ts';

/** What a component of a document shows; `inside` reads what stands between its tags. */
export function readComponent(node: Element, reading: Reading, inside: () => Piece[]): Piece[] {
  const { site, facts, day, document } = reading;
  const number = reading.numbers.get(node) ?? 0;
  const use = document.components[number - 1];
  const component = use && componentOf(use);
  if (use === undefined || component === undefined || use.name !== node.name) {
    throw new Error(`${document.file}里的<${node.name ?? ''}>没有经过检查，不能发布`);
  }
  reading.read.add(number);
  const text = (words: string) => ({ kind: 'text' as const, text: words });
  const named = (words: string): readonly Inline[] => {
    const own = asLine(inside());
    return own.length > 0 ? own : [text(words)];
  };
  const link = (words: string, route: string) => ({
    kind: 'link' as const,
    ...siteAddress(site, route),
    inlines: named(words),
  });
  switch (component.name) {
    case 'Total': {
      const erratum = erratumOf(site, document, use);
      const digits = totalOf(facts, component.props, component.props.asOf ?? day);
      return erratum === undefined
        ? [{ ...text(digits), total: totalSource(use) }]
        : [text(`${digits}${totalRemark(site, erratum)}`)];
    }
    case 'Space': {
      const { id } = component.props;
      const name = spaceName(facts, id, day) ?? id;
      const hasPage = site.rows('spaces').some(({ row }) => row.id === id);
      return hasPage ? [link(name, `spaces/${id}/`)] : [...named(name)];
    }
    case 'Policy': {
      const { id, clause } = component.props;
      const label = policyLabel(site, document, { id, clause, number });
      const fragment = clause === undefined ? '' : `#${clause}`;
      const there = link(label, `policies/${id}/${fragment}`);
      const isHere = document.kind === 'policies' && document.id === id;
      return [isHere ? { ...there, href: fragment } : there];
    }
    case 'Notice': {
      const { id } = component.props;
      const title = site.edition.notices.find((each) => each.id === id)?.notice.title ?? id;
      return [link(title, `notices/${id}/`)];
    }
    case 'Figure':
      return [figureBlock(component.props, reading), ...erratumBelow(reading, use)];
    case 'Table':
      return [tableBlock(component.props, reading), ...erratumBelow(reading, use)];
    case 'Events':
      return [...eventBlocks(component.props.column, reading), ...erratumBelow(reading, use)];
    case 'Quote':
      return [{ kind: 'quote', blocks: asBlocks(inside()) }];
    case 'Note':
      return [{ kind: 'note', blocks: asBlocks(inside()) }];
    case 'Image': {
      const { src, alt, caption } = component.props;
      return [{ kind: 'picture', ...writtenPicture(site, src, alt, caption) }];
    }
    default:
      return component satisfies never;
  }
}
