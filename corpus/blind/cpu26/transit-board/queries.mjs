const clock = (minute) => `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

function lowerBound(length, before) {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (before(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function departures({ stops }, stopId, from, limit) {
  const { name, calls } = stops[stopId];
  const first = lowerBound(calls.length, (i) => calls[i].minute < from);
  return {
    stop: name,
    from: clock(from),
    departures: calls.slice(first, first + limit).map(({ minute, trip, position }) => ({
      line: trip.line,
      towards: stops[trip.to].name,
      at: clock(minute),
      in: minute - from,
      via: trip.stops.slice(position + 1, position + 4).map((id) => stops[id].name),
    })),
  };
}

/** Earliest arrival at every stop (connection scan). */
export function reach({ stops, connections }, origin, from) {
  const best = new Float64Array(stops.length).fill(Infinity);
  const boarded = new Set();
  const via = new Array(stops.length).fill(null);
  best[origin] = from;
  for (let i = lowerBound(connections.length, (k) => connections[k].leave < from); i < connections.length; i++) {
    const c = connections[i];
    if (!boarded.has(c.trip)) {
      if (best[c.from] + (c.from === origin ? 0 : 2) > c.leave) continue;
      boarded.add(c.trip);
    }
    if (c.arrive < best[c.to]) {
      best[c.to] = c.arrive;
      via[c.to] = c;
    }
  }
  return {
    origin: stops[origin].name,
    from: clock(from),
    reached: stops
      .filter(({ id }) => id !== origin && best[id] < Infinity)
      .map(({ id, name }) => ({ stop: name, arrive: clock(best[id]), minutes: best[id] - from, lastChange: stops[via[id].from].name })),
  };
}
