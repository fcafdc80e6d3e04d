import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalendarEvent, iCalendar } from './icalendar.ts';

const head = { name: '示例市的日历', description: '计划发布的日子' };
const event: CalendarEvent = {
  uid: 'https://city.example/calendar/#c1',
  day: '2026-12-10',
  saidOn: '2026-11-18',
  summary: '发布：年报',
  description: '确定\nhttps://city.example/calendar/#c1',
  category: '发布',
  status: 'CONFIRMED',
  url: 'https://city.example/calendar/#c1',
};

/** The property of a file as any reader takes it: unfolded, then unescaped. */
function valueOf(file: string, name: string): string | undefined {
  const line = file
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .find((each) => each.startsWith(`${name}:`));
  return line
    ?.slice(name.length + 1)
    .replaceAll(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
}

describe('a calendar file', () => {
  it('holds whole days, without a clock, a method or an invitation', () => {
    expect(iCalendar(head, [event]).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//zhongchuang-gazette//calendar//ZH',
      'CALSCALE:GREGORIAN',
      'NAME:示例市的日历',
      'X-WR-CALNAME:示例市的日历',
      'DESCRIPTION:计划发布的日子',
      'X-WR-CALDESC:计划发布的日子',
      'REFRESH-INTERVAL;VALUE=DURATION:P1D',
      'X-PUBLISHED-TTL:P1D',
      'BEGIN:VEVENT',
      'UID:https://city.example/calendar/#c1',
      'DTSTAMP:20261117T160000Z',
      'DTSTART;VALUE=DATE:20261210',
      'SUMMARY:发布：年报',
      String.raw`DESCRIPTION:确定\nhttps://city.example/calendar/#c1`,
      'CATEGORIES:发布',
      'STATUS:CONFIRMED',
      'TRANSP:TRANSPARENT',
      'URL:https://city.example/calendar/#c1',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('of nothing is valid: a calendar must hold a component', () => {
    expect(iCalendar(head, [])).toContain('BEGIN:VTIMEZONE\r\nTZID:Asia/Shanghai\r\n');
    expect(iCalendar(head, [event])).not.toContain('VTIMEZONE');
  });

  it('escapes what would end a value or begin a property', () => {
    const summary = '甲,乙;丙\\丁\nEND:VEVENT\r\nX:1\u0007';
    const file = iCalendar(head, [{ ...event, summary }]);
    expect(file).toContain(String.raw`SUMMARY:甲\,乙\;丙\\丁\nEND:VEVENT\nX:1` + '\r\n');
  });

  it('keeps any text whole, in lines of at most 75 octets of whole characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 0, maxLength: 300 }), (text) => {
        const summary = text.replaceAll(/[\u0000-\u001f\u007f]/g, '').trim();
        const file = iCalendar(head, [{ ...event, summary }]);
        const bytes = Buffer.from(file);
        expect(file).not.toMatch(/(^|[^\r])\n/);
        expect(valueOf(file, 'SUMMARY')).toBe(summary);
        for (const line of bytes.toString('latin1').split('\r\n')) {
          expect(line.length).toBeLessThanOrEqual(75);
          // Each line alone is UTF-8: no character is split.
          const whole = Buffer.from(line, 'latin1');
          expect(() => new TextDecoder('utf-8', { fatal: true }).decode(whole)).not.toThrow();
        }
      }),
    );
  });
});
