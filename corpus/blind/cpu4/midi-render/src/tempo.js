export const TICKS_PER_QUARTER = 480;

/** A song's tempo track: tempo changes in order of tick, with their time in seconds worked out once. */
export class TempoTrack {
  constructor(changes) {
    this.changes = changes.map((c) => ({ ...c, seconds: 0 }));
    for (let i = 1; i < this.changes.length; i++) {
      const prev = this.changes[i - 1];
      this.changes[i].seconds = prev.seconds + ticksToSeconds(this.changes[i].tick - prev.tick, prev.bpm);
    }
  }

  at(tick) {
    return this.changes.findLast((c) => c.tick <= tick) ?? this.changes[0];
  }

  get end() {
    return this.changes[this.changes.length - 1].tick;
  }
}

export function ticksToSeconds(ticks, bpm) {
  return (ticks / TICKS_PER_QUARTER) * (60 / bpm);
}

export function toSeconds(track, tick) {
  const change = track.at(tick);
  return change.seconds + ticksToSeconds(tick - change.tick, change.bpm);
}
