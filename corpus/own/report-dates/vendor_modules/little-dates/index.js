const UNITS = { YYYY: '(\\d{4})', MM: '(\\d{1,2})', DD: '(\\d{1,2})', HH: '(\\d{1,2})', mm: '(\\d{1,2})' };

function tokenizeFormat(format) {
  return format.match(/YYYY|MM|DD|HH|mm|./g);
}

/** A date out of a text, by a format such as `YYYY-MM-DD`. */
export function parse(text, format) {
  const names = [];
  let pattern = '^';
  for (const token of tokenizeFormat(format)) {
    if (UNITS[token]) {
      names.push(token);
      pattern += UNITS[token];
    } else {
      pattern += token.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    }
  }
  const found = new RegExp(`${pattern}$`).exec(text);
  if (!found) return new Date(Number.NaN);
  const value = (name, otherwise) => (names.includes(name) ? Number(found[names.indexOf(name) + 1]) : otherwise);
  return new Date(value('YYYY', 1970), value('MM', 1) - 1, value('DD', 1), value('HH', 0), value('mm', 0));
}
