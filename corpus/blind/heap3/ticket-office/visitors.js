const pages = ['/shows', '/shows/42', '/seats', '/basket', '/pay', '/help', '/offers'];

export function* visitors(sale, count) {
  let seed = 1213 + sale * 71;
  const roll = (n) => {
    seed = (seed * 69621) % 2147483647;
    return seed % n;
  };
  for (let i = 0; i < count; i++) {
    yield {
      visitor: `visitor-${sale}-${i}`,
      pages: Array.from({ length: 4 + roll(6) }, () => `${pages[roll(pages.length)]}?from=${sale}${i}`),
      seats: Array.from({ length: 1 + roll(3) }, () => `${roll(40)}-${roll(220)}`),
    };
  }
}
