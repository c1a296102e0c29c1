const TOPICS = ['harbour', 'ferry', 'market', 'council', 'school', 'weather', 'football', 'museum'];

export function articles(count) {
  const start = Date.UTC(2021, 0, 4, 6);
  return Array.from({ length: count }, (_, n) => ({
    title: `${TOPICS[n % 8]} notes ${n}`,
    publishedAt: start + n * 5_400_000,
  }));
}
