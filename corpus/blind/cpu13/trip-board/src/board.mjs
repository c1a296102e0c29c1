import { cell } from './geo.mjs';

/**
 * Open trips, the positions reported for them and who is looking at which region.
 * Vehicles resend their last positions after a reconnect, so a report may arrive twice.
 */
export function createBoard({ regions }) {
  const trips = new Map();
  const reports = [];
  const watchers = new Map(regions.map((region) => [region, new Set()]));
  const cells = new Map();
  let duplicates = 0;
  let delivered = 0;

  function alreadyHave(tripId, seq) {
    return reports.some((report) => report.tripId === tripId && report.seq === seq);
  }

  function record(region, { tripId, seq, lat, lon, speed }) {
    if (alreadyHave(tripId, seq)) {
      duplicates += 1;
      return null;
    }
    const report = { tripId, seq, lat, lon, speed, at: Date.now() };
    reports.push(report);

    let trip = trips.get(tripId);
    if (!trip) {
      trip = { id: tripId, region, last: report, top: 0, count: 0 };
      trips.set(tripId, trip);
    }
    trip.top = Math.max(trip.top, speed);
    trip.count += 1;
    trip.last = report;

    const key = cell(report);
    cells.set(key, (cells.get(key) ?? 0) + 1);
    return trip;
  }

  function publish(region, text, except) {
    for (const session of watchers.get(region)) {
      if (session === except || session.socket.readyState !== 1) continue;
      session.socket.send(text);
      delivered += 1;
    }
  }

  return {
    record,
    publish,
    trip: (id) => trips.get(id),
    join: (session) => watchers.get(session.region)?.add(session),
    leave: (session) => watchers.get(session.region)?.delete(session),
    busiest: (count) => [...cells].sort((a, b) => b[1] - a[1]).slice(0, count),
    size: () => trips.size,
    regionSizes: () => Object.fromEntries([...watchers].map(([region, set]) => [region, set.size])),
    duplicates: () => duplicates,
    delivered: () => delivered,
  };
}
