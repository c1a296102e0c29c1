const SPECIES = ['cod', 'haddock', 'megrim', 'monkfish', 'turbot', 'plaice', 'ling', 'squid', 'langoustine'];
const BOATS = ['Morning Star', 'Girl Anne', 'Fidelity', 'Harvester', 'Ocean Reward'];

export function* morningCatch(count) {
  for (let i = 0; i < count; i++) {
    yield {
      id: `L${String(i + 1).padStart(3, '0')}`,
      species: SPECIES[(i * 5) % SPECIES.length],
      boat: BOATS[(i * 3) % BOATS.length],
      boxes: 4 + ((i * 11) % 30),
      grade: 1 + (i % 4),
      reserve: 900 + ((i * 173) % 2400),
    };
  }
}
