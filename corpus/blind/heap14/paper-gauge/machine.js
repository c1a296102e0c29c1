const CHANNELS = ['caliper', 'moisture', 'gloss', 'ash'];

function lehmer(seed) {
  let s = seed % 2147483647;
  return () => (s = (s * 48271) % 2147483647) / 2147483647;
}

/** Stands in for the scanner heads across the web of a paper machine. */
export class Machine {
  constructor(seed, positions) {
    this.random = lehmer(seed);
    this.positions = positions;
    this.pass = 0;
  }

  get channels() {
    return CHANNELS;
  }

  /** One traverse of the scanner: all channels, interleaved, as the head sends them. */
  scan() {
    this.pass++;
    const data = new Float32Array(this.positions * CHANNELS.length);
    const drift = Math.sin(this.pass / 9) * 0.4;
    for (let i = 0; i < data.length; i++) data[i] = 80 + drift + (this.random() + this.random() - 1) * 3;
    const at = Math.floor(this.random() * (this.positions - 200)) + 100;
    const channel = Math.floor(this.random() * CHANNELS.length);
    for (let k = -4; k <= 4; k++) data[(at + k) * CHANNELS.length + channel] += 14 - Math.abs(k) * 2;
    return { pass: this.pass, reel: 1000 + Math.floor(this.pass / 20), data };
  }
}
