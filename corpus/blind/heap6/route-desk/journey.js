export class Journey {
  constructor(from, to, legs) {
    this.from = from;
    this.to = to;
    this.legs = legs;
  }

  get minutes() {
    return this.legs.reduce((sum, leg) => sum + leg.minutes, 0);
  }
}

export function planJourney(from, to, footpaths, rand) {
  const legs = [];
  for (let i = 0; i < 22; i += 1) {
    const walk = footpaths[(from.lines[i % 3] * 7919 + to.lines[(i + 1) % 3] * 104729 + i) % footpaths.length];
    legs.push({ mode: i % 5 ? 'bus' : 'walk', line: (from.lines[0] + i) % 90, minutes: walk / 10 + rand(9), stop: to.code });
  }
  return new Journey(from.code, to.code, legs);
}
