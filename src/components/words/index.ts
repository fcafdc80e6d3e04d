import Events from './Events.astro';
import Figure from './Figure.astro';
import Image from './Image.astro';
import Note from './Note.astro';
import Notice from './Notice.astro';
import Policy from './Policy.astro';
import Quote from './Quote.astro';
import Space from './Space.astro';
import Table from './Table.astro';
import Total from './Total.astro';

/** The words of prose on the web (CONTRACT §4). */
export const words = {
  Events,
  Figure,
  Image,
  Note,
  Notice,
  Policy,
  Quote,
  Space,
  Table,
  Total,
};
