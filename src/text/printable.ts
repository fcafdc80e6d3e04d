/**
 * A value as it may stand in one line of a report, log or mail header: line breaks, control
 * characters, escape sequences of terminals and marks that change the direction of writing become a
 * space, so that no value can look like another line or command.
 */
export function printable(value: string): string {
  return value.replace(UNPRINTABLE, ' ');
}

const UNPRINTABLE =
  /(?:\u001b\[[\d;?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff])+/g;
