const STRIDE = 12;

/** Quantised state of all tanks; a client gets only what changed since the frame before. */
export class SnapshotEncoder {
  constructor(tanks) {
    this.previous = Buffer.alloc(tanks * STRIDE);
    this.current = Buffer.alloc(tanks * STRIDE);
    this.out = Buffer.alloc(8 + tanks * (STRIDE + 2));
  }

  encode(tick, tanks, shells) {
    const { current, previous, out } = this;
    for (let i = 0; i < tanks.length; i++) {
      const t = tanks[i];
      const at = i * STRIDE;
      current.writeUInt16LE(Math.round(t.x * 16) & 0xffff, at);
      current.writeUInt16LE(Math.round(t.y * 16) & 0xffff, at + 2);
      current.writeInt16LE(Math.round(Math.sin(t.heading) * 32767), at + 4);
      current.writeInt16LE(Math.round(Math.sin(t.turret) * 32767), at + 6);
      current.writeInt16LE(t.hp, at + 8);
      current.writeUInt16LE(t.dead > 0 ? 1 : 0, at + 10);
    }
    out.writeUInt32LE(tick, 0);
    out.writeUInt16LE(shells.length, 6);
    let end = 8;
    let changed = 0;
    for (let i = 0; i < tanks.length; i++) {
      const at = i * STRIDE;
      if (current.compare(previous, at, at + STRIDE, at, at + STRIDE) === 0) continue;
      out.writeUInt16LE(i, end);
      current.copy(out, end + 2, at, at + STRIDE);
      end += STRIDE + 2;
      changed++;
    }
    out.writeUInt16LE(changed, 4);
    this.previous = current;
    this.current = previous;
    return out.subarray(0, end);
  }
}
