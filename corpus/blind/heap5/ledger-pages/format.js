const known = new Map();
const KNOWN_LIMIT = 4000;

export function money(amount) {
  const cents = Math.round(amount * 100);
  let text = known.get(cents);
  if (text === undefined) {
    text = (cents / 100).toFixed(2).replace('.', ',').replace(/\B(?=(\d{3})+(?!\d))/g, '.');
    if (known.size >= KNOWN_LIMIT) known.delete(known.keys().next().value);
    known.set(cents, text);
  }
  return text;
}
