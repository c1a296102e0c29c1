import { encode } from './frame.js';

export function* transmit(messages, noise, firstId) {
  for (let m = 0; m < messages; m += 1) {
    const parts = 4 + noise.upTo(4);
    for (let part = 0; part < parts; part += 1) {
      const body = Buffer.alloc(1100, noise.byte());
      if (noise.upTo(100) < 6) continue;
      yield encode(firstId + m, part, parts, body);
    }
  }
}
