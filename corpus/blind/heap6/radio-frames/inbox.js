export class Inbox {
  constructor(capacity) {
    this.ring = new Array(capacity).fill(null);
    this.count = 0;
    this.bytes = 0;
  }

  receive(id, payload) {
    this.ring[this.count % this.ring.length] = { id, payload };
    this.count += 1;
    this.bytes += payload.length;
  }
}

export const callsigns = new Map();
for (let i = 0; i < 16000; i += 1) callsigns.set(`PA${String.fromCharCode(65 + (i % 26))}${i}`, { locator: `JO${i % 99}`, power: i % 50 });
