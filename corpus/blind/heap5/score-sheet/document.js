export class Document {
  constructor(staves, bars) {
    this.staves = Array.from({ length: staves }, (_, s) => ({
      name: `stave ${s}`,
      bars: Array.from({ length: bars }, (_, b) => Array.from({ length: 8 }, (_, n) => ({ pitch: 48 + ((s * 5 + b * 3 + n) % 36), length: 8 }))),
    }));
  }

  stave(index) {
    return this.staves[index].bars;
  }

  replace(index, bars) {
    this.staves[index] = { name: this.staves[index].name, bars };
  }
}
