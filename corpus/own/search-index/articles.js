const WORDS =
  'quick silver harbour engine winter market garden river stone valley candle bridge copper lantern meadow orchard paper quiet rocket saddle timber umbrella velvet window yellow zephyr anchor basket castle desert ember forest glacier hammer island jungle kettle ladder mirror needle ocean pepper quarry ribbon summit thunder valley willow'.split(
    ' ',
  );

export function* articles(count) {
  let seed = 12345;
  const next = () => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    return seed;
  };
  for (let id = 1; id <= count; id++) {
    const title = Array.from({ length: 5 }, () => WORDS[next() % WORDS.length]).join(' ');
    const body = Array.from({ length: 60 }, () => WORDS[next() % WORDS.length]).join(' ');
    yield { id, title, body: `${body}. Chapter ${id % 97}` };
  }
}
