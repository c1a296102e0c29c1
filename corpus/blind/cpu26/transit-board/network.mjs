// A made-up tram network: stops, lines and the trips of one service day.

export function mulberry(seed) {
  let a = seed | 0;
  return (n) => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % n;
  };
}

const HEADS = ['Market', 'Mill', 'Castle', 'River', 'Station', 'Church', 'Park', 'Garden', 'Harbour', 'Hill'];
const TAILS = ['Square', 'Lane', 'Gate', 'Bridge', 'Street', 'Corner', 'Terrace', 'Row', 'Walk', 'Yard', 'Cross', 'End'];

export function buildNetwork(seed, { lines = 16, stopsPerLine = 22 } = {}) {
  const pick = mulberry(seed);
  const stops = HEADS.flatMap((head) => TAILS.map((tail) => `${head} ${tail}`)).map((name, id) => ({ id, name, calls: [] }));
  const trips = [];
  const routes = [];
  for (let line = 1; line <= lines; line++) {
    const route = [];
    while (route.length < stopsPerLine) {
      const id = pick(stops.length);
      if (!route.includes(id)) route.push(id);
    }
    const legs = route.map(() => 1 + pick(4));
    const headway = 6 + pick(10);
    routes.push({ line, route });
    for (const direction of [route, [...route].reverse()]) {
      for (let start = 300 + pick(headway); start < 1440; start += headway) {
        const trip = { id: trips.length, line, to: direction.at(-1), stops: direction, times: [] };
        let minute = start;
        direction.forEach((stop, i) => {
          trip.times.push(minute);
          minute += legs[i];
        });
        trips.push(trip);
      }
    }
  }
  for (const trip of trips) trip.stops.forEach((stop, position) => stops[stop].calls.push({ minute: trip.times[position], trip, position }));
  for (const stop of stops) stop.calls.sort((a, b) => a.minute - b.minute || a.trip.id - b.trip.id);
  // connections in time order, for journeys
  const connections = trips.flatMap((trip) => trip.stops.slice(1).map((to, i) => ({
    from: trip.stops[i], to, leave: trip.times[i], arrive: trip.times[i + 1], trip: trip.id,
  }))).sort((a, b) => a.leave - b.leave || a.arrive - b.arrive || a.trip - b.trip);
  return { stops, trips, routes, connections };
}
