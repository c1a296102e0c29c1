export interface Subscriber { id: string; first: string; last: string; email: string; locale: 'en' | 'de' | 'nl'; premium: boolean; interests: string[] }
export interface Story { slug: string; title: string; summary: string; price?: number; tags: string[]; weight: number }

export const TOPICS = ['garden', 'cycling', 'film', 'bread', 'history', 'radio', 'maps', 'choir'];
const WORDS = 'the river keeps its own quiet calendar while people upstream argue about bridges & bells "again" near old mills'.split(' ');

export function prng(seed: number) {
  return () => {
    seed = (Math.imul(seed, 48271) >>> 0) % 2147483647;
    return seed / 2147483647;
  };
}

export function makeAudience(n: number, rnd: () => number): Subscriber[] {
  const names = ['anna', 'bram', 'carla', 'dirk', 'els', 'finn', 'greta', "o'neil", 'van dam'];
  return Array.from({ length: n }, (_, i) => ({
    id: `sub_${i.toString(36)}`,
    first: names[Math.floor(rnd() * 7)],
    last: names[Math.floor(rnd() * names.length)],
    email: `reader${i}@example.test`,
    locale: (['en', 'de', 'nl'] as const)[Math.floor(rnd() * 3)],
    premium: rnd() < 0.2,
    interests: TOPICS.filter(() => rnd() < 0.4),
  }));
}

export function makeStories(n: number, rnd: () => number): Story[] {
  const sentence = (k: number) => Array.from({ length: k }, () => WORDS[Math.floor(rnd() * WORDS.length)]).join(' ');
  return Array.from({ length: n }, (_, i) => ({
    slug: `story ${i}/${Math.floor(rnd() * 99)}`,
    title: sentence(6), summary: sentence(40), weight: rnd(),
    price: rnd() < 0.3 ? Math.floor(rnd() * 5000) : undefined,
    tags: TOPICS.filter(() => rnd() < 0.3),
  }));
}

/** Stories for one reader: shared tags weigh most, then the editor's weight. */
export function choose(stories: Story[], reader: Subscriber, limit: number): Story[] {
  const wanted = new Set(reader.interests);
  const scored: { s: Story; score: number }[] = [];
  for (const s of stories) {
    let hits = 0;
    for (const t of s.tags) if (wanted.has(t)) hits++;
    if (hits) scored.push({ s, score: hits * 2 + s.weight });
  }
  return scored.sort((a, b) => b.score - a.score).slice(0, limit).map((x) => x.s);
}
