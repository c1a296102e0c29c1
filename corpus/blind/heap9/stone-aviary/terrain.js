class Peak {
  constructor(name, height) {
    this.name = name;
    this.height = height;
    this.ridges = [];
  }
}

export class Terrain {
  constructor(rand, size) {
    this.peaks = [];
    for (let i = 0; i < size; i++) {
      const peak = new Peak(`${rand.word(5)} ${rand.word(6)}`, 200 + rand.int(3000));
      for (let r = 0; r < 3; r++) peak.ridges.push({ bearing: rand.int(360), slope: rand.next() });
      this.peaks.push(peak);
    }
  }

  height(zoom, x, y) {
    const peak = this.peaks[(zoom * 7919 + x * 104729 + y * 1299709) % this.peaks.length];
    return peak.height * (1 - peak.ridges[y % 3].slope / 2);
  }
}
