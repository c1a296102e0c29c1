import { EventEmitter } from 'node:events';

export class RateFeed extends EventEmitter {
  constructor(lanes, random) {
    super();
    this.setMaxListeners(0);
    this.random = random;
    this.lanes = lanes;
    this.current = new Map(lanes.map((lane) => [lane.id, 900 + random() * 1800]));
  }

  rateOf(lane) {
    return this.current.get(lane.id);
  }

  publish(count) {
    for (let i = 0; i < count; i++) {
      const lane = this.lanes[Math.floor(this.random() * this.lanes.length)];
      const perTeu = this.current.get(lane.id) * (0.97 + this.random() * 0.06);
      this.current.set(lane.id, perTeu);
      this.emit('rate', { lane: lane.id, perTeu });
    }
  }
}
