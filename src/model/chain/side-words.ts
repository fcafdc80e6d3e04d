import { roundDocument } from '../../data/rounds.ts';
import { formatDate } from '../../text/dates.ts';
import type { SiteData } from '../site/site-data.ts';
import { spaceName } from '../spaces/space-name.ts';
import { titleRoute } from '../spaces/titles-list.ts';
import { recipientRoute } from '../support/parties.ts';
import type { Side } from './deviation.ts';

/** One end of a deviation as a reader knows it: whose, of which day, how much, and where its page is. */
interface SideWords {
  readonly text: string;
  readonly route: string;
}

/** What the ends of a deviation are on a page; one that is nowhere any more is left out. */
export function sideWords(site: SiteData, sides: readonly Side[]): SideWords[] {
  const words = sides.flatMap((side): SideWords[] => {
    const { object, id } = side;
    const title = folderTitle(site, object);
    if (title !== undefined) return [{ text: `《${title}》`, route: `${object}/` }];
    const award = supportOf(site, side);
    if (award !== undefined) {
      const amount = award.cells['amount'] ?? '';
      const money = amount === '' ? '' : `${amount}元`;
      const text = `${whose(award)}${award.row.act}${money}`;
      return [{ text, route: recipientRoute(site, award.row) }];
    }
    const granted = object === 'titles' && site.rows('titles').find(({ row }) => row.id === id);
    if (granted) {
      const { spaceId, grantedOn, title: name } = granted.row;
      const space = spaceName(site, spaceId, grantedOn) ?? spaceId;
      const text = `${space}${formatDate(grantedOn)}的「${name}」`;
      return [{ text, route: titleRoute(site, granted.row.id) }];
    }
    const name = object === 'spaces' ? spaceName(site, id) : undefined;
    return name === undefined ? [] : [{ text: name, route: `spaces/${id}/` }];
  });
  return [...new Map(words.map((each) => [each.text, each])).values()];
}

/** A sentence of the check as a page says it: the ends by their names, not by their ids. */
export function withoutIds(site: SiteData, message: string, sides: readonly Side[]): string {
  return sides.reduce((text, side) => {
    const title = folderTitle(site, side.object);
    const folder = side.object.split('/')[1] ?? '';
    const named = title === undefined ? text : text.replaceAll(`「${folder}」`, `「${title}」`);
    const award = supportOf(site, side);
    const plain = named.replaceAll(`（${side.id}）`, '');
    if (award === undefined) return plain.replaceAll(`「${side.id}」`, `「${nameOf(site, side)}」`);
    return plain.startsWith(side.id) ? `${whose(award)}${plain.slice(side.id.length)}` : plain;
  }, message);
}

function nameOf(site: SiteData, { id }: Side): string {
  return spaceName(site, id) ?? id;
}

type Award = ReturnType<typeof supportOf> & object;

function supportOf(site: SiteData, { object, id }: Side) {
  return object === 'support' ? site.rows('support').find(({ row }) => row.id === id) : undefined;
}

function whose({ row }: Award): string {
  return `${row.recipient}${formatDate(row.actedOn)}`;
}

function folderTitle({ edition }: SiteData, object: string): string | undefined {
  const [kind, folder] = object.split('/');
  if (kind === 'notices') return edition.notices.find(({ id }) => id === folder)?.notice.title;
  const round = edition.rounds.find(({ id }) => id === folder);
  return kind === 'evaluations' && round ? roundDocument(round).title : undefined;
}
