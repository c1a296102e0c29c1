const SPECIES = [
  { name: 'peregrine', pitch: 300, stoop: 0.09, circle: 40 },
  { name: 'merlin', pitch: 80, stoop: 0.02, circle: 12 },
  { name: 'gyr', pitch: 180, stoop: 0.04, circle: 60 },
  { name: 'lanner', pitch: 150, stoop: 0.06, circle: 30 },
];

class Wind {
  constructor(seed) { this.#lo = seed >>> 0; }
  #lo;
  gust() {
    this.#lo = (Math.imul(this.#lo, 22695477) + 1) >>> 0;
    return this.#lo / 2 ** 32 - 0.5;
  }
}

/** One flight: altitude each second, from the cast off to the lure. */
export function fly(index, seconds) {
  const bird = SPECIES[index % SPECIES.length];
  const wind = new Wind(index * 7919 + 13);
  const track = new Float64Array(seconds);
  let height = 2;
  for (let t = 0; t < seconds; t++) {
    const climb = (bird.pitch - height) * 0.02 + Math.sin(t / bird.circle) * 2;
    height += climb + wind.gust() * 6;
    if (wind.gust() + 0.5 < bird.stoop * 0.1 && height > bird.pitch * 0.7) height *= 0.15;
    if (height < 0) height = 0;
    track[t] = height;
  }
  return { id: `${bird.name}-${index}`, bird: bird.name, track };
}

export function* season(count) {
  for (let i = 0; i < count; i++) yield fly(i, 320 + ((i * 53) % 140));
}
