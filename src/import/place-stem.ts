/** 墨池 of 墨池区. */
export function stem(name: string): string {
  return name.replace(/(?<=..)(?:省|市|区|县|自治.)$/u, '');
}
