export const DAY = 86400e3;

const pad = (n) => String(n).padStart(2, '0');

/** The civil date at the club, whose clock need not be ours. */
export function clubDate(instant, zone) {
  const [m, d, y] = new Date(instant).toLocaleDateString('en-US', { timeZone: zone }).split('/');
  return `${y}-${pad(m)}-${pad(d)}`;
}

export const monthOf = (date) => date.slice(0, 7);

export function* days(from, to) {
  for (let at = from; at < to; at += DAY) yield at;
}
