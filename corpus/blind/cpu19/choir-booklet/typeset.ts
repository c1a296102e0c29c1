import type { Page } from './page.ts';

type Part = string | number | readonly string[] | ((page: Page) => void);

/** set(page)`...` flows literal text and values word by word onto the page. */
export const set = (page: Page) => (chunks: TemplateStringsArray, ...parts: Part[]): void => {
  chunks.forEach((chunk, i) => {
    for (const w of chunk.split(/\s+/)) if (w) page.word(w);
    const part = parts[i];
    if (part === undefined) return;
    if (typeof part === 'function') part(page);
    else if (typeof part === 'object') for (const w of part) page.word(w);
    else page.word(String(part));
  });
};

const VOWEL = /[aeiouy]+/g;

export function syllables(word: string): string[] {
  const cuts: number[] = [0];
  for (const m of word.matchAll(VOWEL)) {
    const after = m.index + m[0].length;
    if (after < word.length - 1) cuts.push(after);
  }
  return cuts.map((c, i) => word.slice(c, cuts[i + 1]));
}
