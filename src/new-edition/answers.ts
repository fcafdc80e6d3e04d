import {
  divisionLevel,
  divisionPath,
  divisionsNamed,
  isFictionalDivision,
} from '../schemas/division.ts';
import { UNDECIDED_ADDRESS } from '../schemas/documents/site.ts';
import type { AnswersDocument } from './answers-document.ts';
import { type Choice, DEFAULT_CHOICES, choiceMeant } from './choices.ts';

/** All that a new edition is made of: answers, and what stands where none was given. */
export interface Answers {
  readonly division: string;
  /** The name of the place alone: 嘉兴市. */
  readonly place: string;
  readonly level: string;
  /** The code belongs to no place: all that the edition holds is invented. */
  readonly isInvented: boolean;
  readonly bureau: string;
  readonly title: string;
  readonly url: string;
  readonly contact: Readonly<Record<ContactKey, string>>;
  readonly newsletter: string;
  readonly columns: readonly string[];
  readonly choices: readonly Choice[];
}

const CONTACT_KEYS = ['office', 'phone', 'address', 'email', 'hours', 'supervisionPhone'] as const;
type ContactKey = (typeof CONTACT_KEYS)[number];

const DEFAULT_COLUMNS = ['要闻速览', '众创空间动态', '创客之声', '创业经', '政策与解读'];

/** The answers of a document without fault, with what stands where it says nothing. */
export function answersOf(document: AnswersDocument, today: string): Answers {
  const { code = '' } = divisionsNamed(document.city, today)[0] ?? {};
  const place = divisionPath(code, today).at(-1) ?? '';
  const given = (value: string | null | undefined, otherwise: string) =>
    value === null || value === undefined || value.trim() === '' ? otherwise : value;
  return {
    division: code,
    place,
    level: levelOf(code, place),
    isInvented: isFictionalDivision(code),
    bureau: document.bureau,
    title: given(document.title, defaultTitle(place)),
    url: given(document.url, UNDECIDED_ADDRESS),
    contact: {
      ...(Object.fromEntries(CONTACT_KEYS.map((key) => [key, given(document[key], '')])) as Record<
        ContactKey,
        string
      >),
      office: withBureau(document.bureau, given(document.office, '')),
    },
    newsletter: given(document.newsletter, defaultNewsletter(place)),
    columns: document.columns ?? DEFAULT_COLUMNS,
    choices: (document.datasets ?? DEFAULT_CHOICES).flatMap((name, index, names) => {
      const choice = choiceMeant(name);
      const isFirst = names.findIndex((each) => choiceMeant(each) === choice) === index;
      return choice === undefined || !isFirst ? [] : [choice];
    }),
  };
}

/** An office with its bureau before it: pages print it alone, as who runs the site. */
function withBureau(bureau: string, office: string): string {
  return office.startsWith(bureau) ? office : `${bureau}${office}`;
}

function defaultTitle(place: string): string {
  return `${place}众创公开`;
}

function defaultNewsletter(place: string): string {
  return `${place}众创空间工作旬报`;
}

function levelOf(code: string, place: string): string {
  switch (divisionLevel(code)) {
    case 'national':
      return '国家';
    case 'provincial':
      return place.endsWith('市') ? '市' : '省';
    case 'municipal':
      return '市';
    case 'district':
      return '县';
  }
}
