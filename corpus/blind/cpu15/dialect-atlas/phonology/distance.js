// Levenshtein with two rows; vowels may be swapped for half the price.
const VOWELS = new Set('aeiouäöüəɛɔɐ');

export function distance(a, b) {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swap = same ? 0 : VOWELS.has(a[i - 1]) && VOWELS.has(b[j - 1]) ? 0.5 : 1;
      row[j] = Math.min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + swap);
    }
    previous = row;
  }
  return previous[b.length];
}
