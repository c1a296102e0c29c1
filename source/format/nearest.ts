/** Names that somebody may have meant by another, nearest first: for "Did you mean". */
export function nearest(wanted: string, names: Iterable<string>, most = 3): string[] {
  const lower = wanted.toLowerCase();
  const found: { name: string; away: number }[] = [];
  for (const name of new Set(names)) {
    const other = name.toLowerCase();
    const within = other.length > 2 && lower.length > 2 && (other.includes(lower) || lower.includes(other));
    const away = within ? Math.abs(other.length - lower.length) / 4 : distance(lower, other);
    if (away <= Math.max(1, lower.length / 3)) found.push({ name, away });
  }
  return found
    .sort((a, b) => a.away - b.away || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map(({ name }) => name);
}

/** Longer names are not looked at letter by letter: whoever types one copies it. */
const LONGEST = 80;

/** Levenshtein: letters to insert, remove or replace. */
function distance(a: string, b: string): number {
  if (Math.max(a.length, b.length) > LONGEST) return Number.POSITIVE_INFINITY;
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++)
      row[j] = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    above = row;
  }
  return above[b.length];
}
