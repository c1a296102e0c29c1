const NAMES = ['Alma', 'Borea', 'Cassis', 'Dagny', 'Elbe', 'Freya', 'Gudrun', 'Havel', 'Inga', 'Jorun'];
const TYPES = ['tanker', 'bulk', 'ferry', 'tug', 'reefer', 'container'];

export function seeded(seed) {
  let s = seed >>> 0;
  return () => {
    s = (s + 0x6d2b79f5) >>> 0;
    let t = Math.imul(s ^ (s >>> 15), 1 | s);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export class Vessel {
  constructor(mmsi, name, kind, length) {
    this.mmsi = mmsi;
    this.name = name;
    this.kind = kind;
    this.length = length;
    this.draught = length / 19.5;
    this.calls = 0;
  }
}

export class DepthCell {
  constructor(lat, lon, depth) {
    this.lat = lat;
    this.lon = lon;
    this.depth = depth;
    this.bottom = depth > 14 ? 'mud' : depth > 7 ? 'sand' : 'rock';
  }
}

export function loadFleet(rand, count) {
  const fleet = new Map();
  for (let i = 0; i < count; i++) {
    const mmsi = 211000000 + i * 7;
    const name = `${NAMES[(rand() * NAMES.length) | 0]} ${(rand() * 900) | 0}`;
    fleet.set(mmsi, new Vessel(mmsi, name, TYPES[(rand() * TYPES.length) | 0], 20 + rand() * 340));
  }
  return fleet;
}

export function loadDepths(rand, rows, cols) {
  const grid = [];
  for (let r = 0; r < rows; r++) {
    const row = [];
    for (let c = 0; c < cols; c++) row.push(new DepthCell(53.5 + r * 0.0007, 9.8 + c * 0.0009, rand() * 22));
    grid.push(row);
  }
  return grid;
}
