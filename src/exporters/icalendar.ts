/** A whole day of a calendar, with what its property names say in RFC 5545; texts are plain. */
export interface CalendarEvent {
  readonly uid: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** The day on which the facts last said so, `YYYY-MM-DD`. */
  readonly saidOn: string;
  readonly summary: string;
  readonly description: string;
  readonly category: string;
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  readonly url: string;
}

/** What programs call a calendar that somebody subscribes to. */
export interface CalendarHead {
  readonly name: string;
  readonly description: string;
}

/**
 * An iCalendar file (RFC 5545, RFC 7986) of whole days: nothing depends on the clock. It carries no
 * METHOD, it invites nobody, and takes up nobody's time.
 */
export function iCalendar(head: CalendarHead, events: readonly CalendarEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//zhongchuang-gazette//calendar//ZH',
    'CALSCALE:GREGORIAN',
    ...['NAME', 'X-WR-CALNAME'].map((name) => `${name}:${escaped(head.name)}`),
    ...['DESCRIPTION', 'X-WR-CALDESC'].map((name) => `${name}:${escaped(head.description)}`),
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    'X-PUBLISHED-TTL:P1D',
    ...(events.length === 0 ? CHINA_TIME : events.flatMap(eventLines)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** A calendar must have a component in it (RFC 5545, 3.6): the zone of the site, where nothing is due. */
const CHINA_TIME = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Shanghai',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'END:STANDARD',
  'END:VTIMEZONE',
];

function eventLines(event: CalendarEvent): string[] {
  const start = new Date(`${event.saidOn}T00:00:00+08:00`).toISOString();
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(event.uid)}`,
    `DTSTAMP:${start.slice(0, 19).replaceAll(/[-:]/g, '')}Z`,
    `DTSTART;VALUE=DATE:${event.day.replaceAll('-', '')}`,
    `SUMMARY:${escaped(event.summary)}`,
    `DESCRIPTION:${escaped(event.description)}`,
    `CATEGORIES:${escaped(event.category)}`,
    `STATUS:${event.status}`,
    'TRANSP:TRANSPARENT',
    `URL:${new URL(event.url).href}`,
    'END:VEVENT',
  ];
}

/** A TEXT value (RFC 5545, 3.3.11), without the control characters that it forbids. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
}

const MOST_OCTETS = 75;

/** A line in pieces of at most 75 octets, none of which ends within a character (RFC 5545, 3.1). */
function folded(line: string): string {
  let octets = 0;
  let text = '';
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > MOST_OCTETS) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}
