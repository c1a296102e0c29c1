const known = new Map();

export function formatterFor(locale, currency) {
  const key = `${locale}/${currency}`;
  let formatter = known.get(key);
  if (!formatter) known.set(key, (formatter = new Intl.NumberFormat(locale, { style: 'currency', currency })));
  return formatter;
}
