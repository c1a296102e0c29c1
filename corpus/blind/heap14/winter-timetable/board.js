export class Board {
  #rendered = new WeakMap();

  constructor() {
    this.edition = null;
    this.shown = 0;
  }

  publish(edition) {
    this.edition = edition;
  }

  caption(trip) {
    let text = this.#rendered.get(trip);
    if (text === undefined) {
      text = { head: `${trip.line} ${trip.number} to ${trip.stops.at(-1).station}`, via: trip.stops.map((s) => s.station).join(' - ') };
      this.#rendered.set(trip, text);
    }
    return text;
  }

  departures(station, from, count) {
    const list = this.edition.byStation.get(station) ?? [];
    const out = [];
    for (const { trip, stop } of list) {
      if (stop.at < from) continue;
      out.push({ at: stop.at, platform: stop.platform, caption: this.caption(trip) });
      if (out.length === count) break;
    }
    this.shown += out.length;
    return out;
  }
}
