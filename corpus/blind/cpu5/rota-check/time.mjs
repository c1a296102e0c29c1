const pad = (n) => (n < 10 ? '0' + n : String(n));

export function hoursBetween(a, b) {
  return (b - a) / 3_600_000;
}

// calendar day of an instant at a site, as 2024-03-09
export function dayAt(instant, zone) {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit',
  }).formatToParts(instant);
  const get = (type) => parts.find((p) => p.type === type).value;
  return `${get('year')}-${get('month')}-${get('day')}`;
}

export function clock(minutes) {
  return pad(Math.floor(minutes / 60)) + ':' + pad(minutes % 60);
}

export const addHours = (instant, hours) => new Date(instant.getTime() + hours * 3_600_000);
