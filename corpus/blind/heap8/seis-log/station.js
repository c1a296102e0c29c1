const SAMPLES = 5000;

export function* packets(day, count) {
  let state = 0x1234567 + day;
  for (let n = 0; n < count; n += 1) {
    const packet = Buffer.alloc(48 + SAMPLES * 2);
    packet.write('SEIS', 0, 'latin1');
    packet.writeUInt32BE(day * count + n, 4);
    packet.writeUInt16BE(n % 12, 8);
    packet.writeUInt32BE(SAMPLES, 12);
    for (let i = 0; i < SAMPLES; i += 1) {
      state = (Math.imul(state, 22695477) + 1) >>> 0;
      packet.writeInt16BE(((state >>> 16) & 0x7ff) - 1024, 48 + i * 2);
    }
    packet.writeInt16BE(((state >>> 8) & 0x3ff) - 10, 16);
    yield packet;
  }
}
