import { scriptCharacters } from '../../text/script-characters.ts';
import { type XmlElement, elementsOf, firstOf, ownText } from './xml.ts';

/** An equation of Word in one line: 1/2 is not 12, 10⁸ not 108. */
export function mathText(element: XmlElement): string {
  const part = (name: string) => inside(firstOf(element, name));
  switch (element.name) {
    case 'm:t':
    case 'w:t':
      return ownText(element);
    case 'm:f':
      return `${grouped(part('m:num'))}/${grouped(part('m:den'))}`;
    case 'm:sSup':
    case 'm:sSub':
    case 'm:sSubSup':
      return `${grouped(part('m:e'))}${script(part('m:sub'), 'sub')}${script(part('m:sup'), 'super')}`;
    case 'm:sPre':
      return `${script(part('m:sub'), 'sub')}${script(part('m:sup'), 'super')}${part('m:e')}`;
    case 'm:rad':
      return `${script(part('m:deg'), 'super')}√${grouped(part('m:e'))}`;
    case 'm:nary': {
      const sign = propertyOf(element, 'm:naryPr', 'm:chr') ?? '∫';
      return `${sign}${script(part('m:sub'), 'sub')}${script(part('m:sup'), 'super')} ${part('m:e')}`;
    }
    case 'm:d': {
      const sign = (name: string, usual: string) => propertyOf(element, 'm:dPr', name) ?? usual;
      const parts = elementsOf(element, 'm:e').map(inside).join(sign('m:sepChr', '|'));
      return `${sign('m:begChr', '(')}${parts}${sign('m:endChr', ')')}`;
    }
    case 'm:m':
    case 'm:eqArr': {
      const rows = element.name === 'm:m' ? elementsOf(element, 'm:mr') : [element];
      return rows.map((row) => elementsOf(row, 'm:e').map(inside).join('，')).join('；');
    }
    case 'm:limLow':
    case 'm:limUpp':
      return `${part('m:e')}（${part('m:lim')}）`;
    default:
      return inside(element);
  }
}

function inside(element: XmlElement | undefined): string {
  return elementsOf(element).map(mathText).join('');
}

function propertyOf(element: XmlElement, ...path: readonly string[]): string | undefined {
  return firstOf(element, ...path)?.attributes.get('m:val');
}

/** What is read as one beside a sign. */
function grouped(text: string): string {
  return /^(?:[\p{L}\p{N}.]*|\(.*\))$/u.test(text) ? text : `(${text})`;
}

function script(text: string, place: 'super' | 'sub'): string {
  if (text === '') return '';
  return scriptCharacters(text, place) ?? `${place === 'super' ? '^' : '_'}${grouped(text)}`;
}
