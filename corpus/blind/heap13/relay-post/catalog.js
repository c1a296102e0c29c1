// Which repositories we know, and where their events are to be forwarded.

export function lcg(seed) {
  let s = seed % 2147483647;
  return (limit) => {
    s = (s * 48271) % 2147483647;
    return s % limit;
  };
}

const WORDS = ['amber', 'birch', 'cobalt', 'delta', 'ember', 'fjord', 'grove', 'heron', 'iris', 'juniper'];

export function loadCatalog(count) {
  const next = lcg(77);
  const repos = [];
  for (let i = 0; i < count; i++) {
    const name = `${WORDS[next(10)]}-${WORDS[next(10)]}-${i}`;
    repos.push({
      name,
      team: `team-${next(40)}`,
      visibility: next(3) ? 'internal' : 'public',
      branches: Array.from({ length: 4 }, (_, b) => ({
        name: b === 0 ? 'main' : `release/${next(30)}.${b}`,
        head: hex(next, 40),
        guarded: b === 0,
      })),
      targets: [`ci.${next(12)}`, `chat.${next(25)}`],
    });
  }
  return repos;
}

export function hex(next, length) {
  const bytes = Buffer.alloc(length / 2);
  for (let i = 0; i < bytes.length; i++) bytes[i] = next(256);
  return bytes.toString('hex');
}
