import type { Pupil } from './directory.ts';

const fold = new Map<string, string>([['ä', 'ae'], ['ö', 'oe'], ['ü', 'ue'], ['í', 'i'], ['ß', 'ss']]);

export function sortKey(pupil: Pupil): string {
  let key = '';
  for (const ch of `${pupil.family},${pupil.given}`.toLowerCase()) key += fold.get(ch) ?? ch;
  return key;
}

export function problems(pupil: Pupil, today: number): string[] {
  const found: string[] = [];
  const age = (today - Date.parse(pupil.born)) / 31557600000;
  if (!(age > 5 && age < 20)) found.push('age');
  if (!/^\S.*\s\d+$/.test(pupil.street)) found.push('street');
  if (pupil.guardians.length === 0) found.push('guardian');
  if (pupil.guardians.every((g) => !g.endsWith(pupil.family))) found.push('name');
  return found;
}

/** Levenshtein distance, used to point at likely twins in one class list. */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length];
}
