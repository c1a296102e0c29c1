import type { Config } from '../lib/config.ts';

function xorshift(seed: number) {
  let s = seed | 0 || 1;
  return () => { s ^= s << 13; s ^= s >>> 17; s ^= s << 5; return (s >>> 0) / 4294967296; };
}

/** Frames in the order in which the gateway handed them on: uplinks drop out and catch up later. */
export function* frames(config: Config): Generator<Buffer> {
  const rnd = xorshift(config.seed);
  for (const [p, _park] of config.parks.entries()) {
    for (let t = 0; t < config.turbinesPerPark; t++) {
      const backlog: Buffer[] = [];
      let wind = 8;
      for (let i = 0; i < config.samplesPerTurbine; i++) {
        wind = Math.min(28, Math.max(0, wind + (rnd() - 0.5) * 1.4));
        const frame = Buffer.alloc(24);
        frame.writeUInt8(p, 0);
        frame.writeUInt8(t, 1);
        frame.writeUInt16LE(rnd() < 0.004 ? 0xffff : 0x0101, 2);
        frame.writeDoubleLE(config.start + i * config.intervalMs + Math.floor(rnd() * 900), 4);
        frame.writeFloatLE(wind, 12);
        frame.writeFloatLE(Math.min(3600, wind ** 3 * 0.9), 16);
        let sum = 0;
        for (let k = 0; k < 20; k++) sum = (sum + frame[k] * (k + 1)) & 0xffff;
        frame.writeUInt32LE(sum, 20);
        if (rnd() < config.lateShare) backlog.push(frame);
        else yield frame;
        if (backlog.length > 400) while (backlog.length) yield backlog.splice(Math.floor(rnd() * backlog.length), 1)[0];
      }
      yield* backlog.reverse();
    }
  }
}
