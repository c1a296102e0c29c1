const SQUASH = new Uint16Array(4096);
const STRETCH = new Int16Array(4096);
for (let i = 0; i < 4096; i++) SQUASH[i] = Math.min(4095, Math.max(1, Math.round(4096 / (1 + Math.exp(-(i - 2048) / 256)))));
for (let p = 0; p < 4096; p++) STRETCH[p] = Math.max(-2047, Math.min(2047, Math.round(Math.log((p + 0.5) / (4095.5 - p)) * 256)));

const ORDERS = 4;
const BITS = 16;
const SIZE = 1 << BITS;

/** Mixes the predictions of four contexts, bit by bit. */
export class Model {
  private readonly counters = new Uint16Array(ORDERS * SIZE).fill(32768);
  private readonly weights = new Int32Array(ORDERS * 512).fill(20000);
  private readonly slots = new Int32Array(ORDERS);
  private readonly inputs = new Int32Array(ORDERS);
  private readonly bases = new Int32Array(ORDERS);
  private partial = 1;
  private history = 0;
  private parity = 0;
  private mixed = 2048;
  private set = 0;

  predict(): number {
    const { slots, inputs, counters, weights, bases, partial } = this;
    this.set = (this.parity * 256 + partial) * ORDERS;
    let sum = 0;
    for (let k = 0; k < ORDERS; k++) {
      const slot = k * SIZE + ((bases[k] + Math.imul(partial, 0x9e35)) & (SIZE - 1));
      slots[k] = slot;
      const input = STRETCH[counters[slot] >> 4];
      inputs[k] = input;
      sum += input * (weights[this.set + k] >> 2);
    }
    const at = Math.max(-2047, Math.min(2047, sum >> 14));
    this.mixed = SQUASH[at + 2048];
    return this.mixed;
  }

  update(bit: number): void {
    const { slots, inputs, counters, weights } = this;
    const error = ((bit << 12) - this.mixed) * 6;
    const target = bit === 1 ? 65535 : 0;
    for (let k = 0; k < ORDERS; k++) {
      const w = this.set + k;
      weights[w] += (inputs[k] * error + 512) >> 10;
      const slot = slots[k];
      counters[slot] += (target - counters[slot]) >> 4;
    }
    this.partial = (this.partial << 1) | bit;
    if (this.partial >= 256) this.nextByte();
  }

  private nextByte(): void {
    this.history = (this.history << 8) | (this.partial & 255);
    this.partial = 1;
    this.parity ^= 1;
    const h = this.history;
    const p = this.parity * 0x5bd1;
    this.bases[0] = p;
    this.bases[1] = Math.imul((h & 0xff) + 1, 0x2545f) + p;
    this.bases[2] = Math.imul((h & 0xffff) + 1, 0x3c6ef) >>> 5;
    this.bases[3] = Math.imul((h & 0xff00ff) + p, 0x1b873) >>> 7;
  }
}
