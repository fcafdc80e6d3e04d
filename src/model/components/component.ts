import { isComponentName } from '../../schemas/components.ts';
import type { FigureProps } from '../figures/chart-record.ts';
import type { TableProps } from './table.ts';
import type { TotalProps } from './total.ts';

/** A component of prose with its props (docs/zh/components.md). */
export type Component =
  | { readonly name: 'Total'; readonly props: TotalProps & { readonly asOf: string | undefined } }
  | { readonly name: 'Figure'; readonly props: FigureProps }
  | { readonly name: 'Table'; readonly props: TableProps }
  | { readonly name: 'Events'; readonly props: { readonly column: string } }
  | { readonly name: 'Space' | 'Notice'; readonly props: { readonly id: string } }
  | {
      readonly name: 'Policy';
      readonly props: { readonly id: string; readonly clause: string | undefined };
    }
  | { readonly name: 'Quote' | 'Note' }
  | {
      readonly name: 'Image';
      readonly props: { readonly src: string; readonly alt: string; readonly caption: string };
    };

interface Written {
  readonly name: string;
  readonly props: Readonly<Record<string, string>>;
}

/**
 * A component as its editor wrote it, its props by their names; a required one that is missing is empty,
 * which the checks report. Undefined for a name that is no component.
 */
export function componentOf({ name, props }: Written): Component | undefined {
  if (!isComponentName(name)) return undefined;
  const { of = '', id = '' } = props;
  switch (name) {
    case 'Total':
      return { name, props: { ...props, of, asOf: props['asOf'] } };
    case 'Figure':
      return { name, props: figureProps(props) };
    case 'Table':
      return { name, props: { ...props, of } };
    case 'Events':
      return { name, props: { column: props['column'] ?? '' } };
    case 'Space':
    case 'Notice':
      return { name, props: { id } };
    case 'Policy':
      return { name, props: { id, clause: props['clause'] } };
    case 'Quote':
    case 'Note':
      return { name };
    case 'Image': {
      const { src = '', alt = '', caption = '' } = props;
      return { name, props: { src, alt, caption } };
    }
    default:
      return name satisfies never;
  }
}

/** The props of a figure, from a component or from `lead` of site.json. */
export function figureProps(props: Readonly<Record<string, string>>): FigureProps {
  const { chart = '', of = '', title = '' } = props;
  return { ...props, chart, of, title };
}
