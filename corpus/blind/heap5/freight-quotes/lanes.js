const PORTS = [
  'Rotterdam', 'Antwerp', 'Hamburg', 'Valencia', 'Piraeus', 'Gdansk', 'Felixstowe', 'Le Havre', 'Genoa',
  'Shanghai', 'Ningbo', 'Busan', 'Singapore', 'Colombo', 'Santos', 'Savannah', 'Houston', 'Durban', 'Jeddah', 'Tangier',
];

export class Lane {
  constructor(id, from, to, transitDays, surcharges) {
    this.id = id;
    this.from = from;
    this.to = to;
    this.transitDays = transitDays;
    this.surcharges = surcharges;
  }
}

export function buildLanes(random) {
  const lanes = [];
  for (const from of PORTS) {
    for (const to of PORTS) {
      if (from === to) continue;
      const surcharges = [];
      for (let month = 0; month < 12; month++) {
        surcharges.push({
          month,
          bunker: 80 + random() * 140,
          peak: random() < 0.3 ? 60 + random() * 200 : 0,
          terminal: { origin: 90 + random() * 60, destination: 100 + random() * 70 },
        });
      }
      lanes.push(new Lane(`${from.slice(0, 3)}-${to.slice(0, 3)}-${lanes.length}`, from, to, 9 + Math.floor(random() * 30), surcharges));
    }
  }
  return lanes;
}
