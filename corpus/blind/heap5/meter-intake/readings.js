export function* readings(book, seed) {
  const ids = book.ids();
  let s = seed >>> 0;
  const roll = (n) => {
    s = (Math.imul(s, 1103515245) + 12345) >>> 0;
    return (s >>> 4) % n;
  };
  for (let number = 1; ; number++) {
    const rows = [];
    for (let i = 0; i < 25; i++) {
      rows.push({ meter: ids[roll(ids.length)], delta: roll(900) / 10 - 2 });
    }
    yield { number, operator: `grid-${roll(6)}`, rows };
  }
}
