/**
 * True for exactly one plain mail address, `office@example.gov.cn`: no name, no list, no quotes, no
 * line break, so that it can stand in a header of a mail.
 */
export function isMailAddress(value: string): boolean {
  return (
    value.length <= 254 &&
    /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]*$/.test(
      value,
    )
  );
}
