export function wichmann(seed) {
  let [a, b, c] = [(seed % 30000) + 1, (seed % 29000) + 7, (seed % 28000) + 13];
  return () => {
    a = (171 * a) % 30269;
    b = (172 * b) % 30307;
    c = (170 * c) % 30323;
    return (a / 30269 + b / 30307 + c / 30323) % 1;
  };
}

export class Trip {
  constructor(line, number, stops, departs) {
    this.line = line;
    this.number = number;
    this.stops = stops;
    this.departs = departs;
  }
}

export class Edition {
  constructor(serial, stations, random) {
    this.serial = serial;
    this.trips = [];
    this.byStation = new Map(stations.map((s) => [s, []]));
    for (let line = 0; line < 60; line++) {
      const route = Array.from({ length: 9 }, () => stations[Math.floor(random() * stations.length)]);
      for (let n = 0; n < 40; n++) {
        let at = 300 + n * 28 + random() * 5;
        const stops = route.map((station) => {
          at += 3 + random() * 9;
          return { station, at, platform: 1 + Math.floor(random() * 8) };
        });
        const trip = new Trip(`S${line}`, `${serial}-${line}-${n}`, stops, stops[0].at);
        this.trips.push(trip);
        for (const stop of stops) this.byStation.get(stop.station).push({ trip, stop });
      }
    }
    for (const list of this.byStation.values()) list.sort((p, q) => p.stop.at - q.stop.at);
  }
}
