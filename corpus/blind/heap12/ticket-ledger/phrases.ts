export type Rng = () => number;

const WORDS = (
  'printer invoice login password screen router cable update account order refund delivery battery charger language ' +
  'setting export import report calendar contact backup folder license trial upgrade payment card address number'
).split(' ');

export function rng(seed: number): Rng {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const pick = <T>(list: readonly T[], rnd: Rng): T => list[Math.floor(rnd() * list.length)];

export function sentence(rnd: Rng, words: number): string {
  const out: string[] = [];
  for (let i = 0; i < words; i++) out.push(pick(WORDS, rnd));
  return out.join(' ');
}

export type Article = { id: string; title: string; body: string; terms: Map<string, number> };

/** The help centre's articles with their term counts. */
export function loadArticles(rnd: Rng, count: number): Article[] {
  return Array.from({ length: count }, (_, i) => {
    const body = sentence(rnd, 60);
    const terms = new Map<string, number>();
    for (const word of body.split(' ')) terms.set(word, (terms.get(word) ?? 0) + 1);
    return { id: `kb-${i}`, title: sentence(rnd, 5), body, terms };
  });
}

export function suggest(articles: Article[], subject: string): Article {
  let best = articles[0];
  let top = -1;
  const words = subject.split(' ');
  for (const article of articles) {
    let score = 0;
    for (const word of words) score += article.terms.get(word) ?? 0;
    if (score > top) {
      top = score;
      best = article;
    }
  }
  return best;
}
