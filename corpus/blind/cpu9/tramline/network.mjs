export class Tram {
  constructor(number, line, offset) {
    this.number = number;
    this.line = line;
    this.offset = offset;
    this.riders = 0;
    this.late = 0;
    this.holding = 0;
  }
}

export class Line {
  constructor(name, stops) {
    this.name = name;
    this.stops = stops;
    this.waiting = new Uint16Array(stops);
  }
}

export function step(trams, rnd) {
  for (const tram of trams) {
    if (tram.holding > 0) { tram.holding--; continue; }
    tram.offset = (tram.offset + 1) % (tram.line.stops * 4);
    if (tram.offset % 4) continue;
    const stop = tram.offset / 4;
    const off = Math.min(tram.riders, rnd(9));
    const on = Math.min(tram.line.waiting[stop], 180 - tram.riders + off);
    tram.line.waiting[stop] -= on;
    tram.riders += on - off;
    if (on + off > 14) { tram.holding = 1; tram.late++; }
  }
}

export function arrive(lines, rnd) {
  for (const line of lines) {
    for (let i = 0; i < line.stops; i++) if (rnd(3) === 0) line.waiting[i] += rnd(6);
  }
}
