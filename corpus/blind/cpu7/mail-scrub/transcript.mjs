const WORDS = 'session opened by relay for tenant with quota exceeded while syncing folder retry scheduled message queued delivered'.split(' ');
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function generator(seed) {
  let x = seed;
  return (n) => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return (x >>> 0) % n;
  };
}

/** A mail relay's log, as it would come from the disk. */
export function* transcript({ lines, seed }) {
  const below = generator(seed);
  const word = () => WORDS[below(WORDS.length)];
  const blob = (n) => Array.from({ length: n }, () => ALPHABET[below(64)]).join('');
  for (let i = 0; i < lines; i++) {
    const level = ['INFO', 'INFO', 'DEBUG', 'WARN', 'ERROR'][below(5)];
    let line = `2026-04-${String(1 + (i % 28)).padStart(2, '0')}T08:00:00Z ${level} `;
    for (let k = 0; k < 12; k++) line += `${word()} `;
    if (below(3) === 0) line += `from=${word()}.${word()}@mail${below(90)}.example.org `;
    if (below(9) === 0) line += `peer 10.${below(255)}.${below(255)}.7 `;
    if (below(40) === 0) line += `card 4111 1111 1111 ${1000 + below(9000)} `;
    if (below(14) === 0) line += `dkim=${blob(1100 + below(500))} `;
    yield `${line}\n`;
  }
}
