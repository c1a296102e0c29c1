/** Small text helpers shared by the reader, the plugins and the reports. */

export const flow =
  (...steps) =>
  (input) => {
    let value = input;
    for (const step of steps) value = step(value);
    return value;
  };

export const dropMark = (s) => (s.charCodeAt(0) === 0xfeff ? s.slice(1) : s);

export const untab = (s) => (s.includes('\t') ? s.replaceAll('\t', '    ') : s);

export const chomp = (s) => s.replace(/\s+$/, '');

export const squeeze = (s) => s.replace(/ {2,}/g, ' ');

export const title = (s) => s.toLowerCase().replace(/\b[a-z]/g, (c) => c.toUpperCase());

export const quote = (s) => `"${s.length > 32 ? `${chomp(s.slice(0, 31))}…` : s}"`;

export function cents(field) {
  let value = 0;
  let negative = false;
  for (let i = 0; i < field.length; i++) {
    const c = field.charCodeAt(i);
    if (c === 45) negative = true;
    else if (c >= 48 && c <= 57) value = value * 10 + c - 48;
  }
  return negative ? -value : value;
}
