const PLANS = ['free', 'press', 'team'];
const LOCALES = ['en', 'de', 'fr'];

export function* readers(count) {
  let seed = 64;
  const next = (n) => (seed = (seed * 16807) % 2147483647) % n;
  for (let i = 0; i < count; i++) {
    yield { name: `Reader ${i}`, email: `r${i}@mail.test`, plan: PLANS[next(3)], locale: LOCALES[next(3)], topics: [next(12), next(12), next(12)] };
  }
}

const archive = Array.from({ length: 12 }, (_, topic) => ({
  slug: `t${topic}`,
  title: `Topic ${topic}`,
  items: Array.from({ length: topic % 6 }, (_, n) => ({ url: `/a/${topic}/${n}`, headline: `Story ${n} & more`, teaser: 'Read on.', short: n > 2 })),
}));

export const sectionsFor = (reader) => [...new Set(reader.topics)].map((topic) => archive[topic]);
