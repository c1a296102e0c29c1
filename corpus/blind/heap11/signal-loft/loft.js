export class Loft {
  constructor(feed, { record = false } = {}) {
    const [live, record_] = feed.readable.tee();
    this.live = live;
    this.record = record_;
    this.recording = record;
    this.levels = new Map();
    this.tape = [];
    this.handled = 0;
  }

  start() {
    this.done = Promise.all([this.watch(), this.recording ? this.keep() : null]);
    return this;
  }

  async watch() {
    for await (const packet of this.live) {
      let peak = 0;
      for (const value of packet.payload) peak = Math.max(peak, Math.abs(value));
      const before = this.levels.get(packet.sender.call) ?? 0;
      this.levels.set(packet.sender.call, before * 0.9 + peak * 0.1);
      this.handled++;
    }
  }

  async keep() {
    for await (const packet of this.record) {
      this.tape.push({ sequence: packet.sequence, call: packet.sender.call });
      if (this.tape.length > 500) this.tape.shift();
    }
  }

  loudest() {
    let best = { call: '-', level: 0 };
    for (const [call, level] of this.levels) if (level > best.level) best = { call, level };
    return best;
  }
}
