const rights = ['mechanical', 'performance', 'sync', 'print'];
const territories = ['DE', 'FR', 'GB', 'JP', 'BR', 'NG', 'SE', 'CA'];

export function* claims(count, works, seed = 440) {
  let s = seed;
  const below = (n) => { s = (s * 48271) % 2147483647; return s % n; };
  for (let id = 0; id < count; id++) {
    yield {
      id,
      work: works[below(works.length)],
      right: rights[below(4)],
      territory: territories[below(territories.length)],
      party: `IPI-${String(below(600)).padStart(5, '0')}`,
      filed: 15000 + below(4000),
      outstanding: 500 + below(9000),
    };
  }
}
