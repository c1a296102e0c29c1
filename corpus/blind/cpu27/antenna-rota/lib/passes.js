const STEP = 60_000;

function edge(sky, craft, low, high, mask) {
  // `low` is below the mask, `high` above it; one of them is the earlier
  while (Math.abs(high - low) > 500) {
    const mid = (low + high) / 2;
    const seen = sky.look(craft, new Date(mid));
    if (seen && seen.elevation > mask) high = mid;
    else low = mid;
  }
  return Math.round(high / 1000) * 1000;
}

/** Passes of one craft, in order. Gives way to others after each of them. */
export async function* passesOf(craft, sky, from, until) {
  const { mask } = sky.station;
  let open = null;
  let before = -90;
  for (let t = from; t <= until; t += STEP) {
    const seen = sky.look(craft, new Date(t));
    const elevation = seen ? seen.elevation : -90;
    if (open === null && elevation > mask) {
      open = { craft, station: sky.station, rise: edge(sky, craft, t - STEP, t, mask), top: elevation, near: seen.range, track: [] };
    }
    if (open !== null && elevation > mask) {
      open.track.push([seen.azimuth, elevation]);
      if (elevation > open.top) open.top = elevation;
      if (seen.range < open.near) open.near = seen.range;
    } else if (open !== null && before > mask) {
      open.set = edge(sky, craft, t, t - STEP, mask);
      yield open;
      open = null;
    }
    before = elevation;
  }
}

export async function collect(crafts, sky, from, until) {
  const found = [];
  await Promise.all(
    crafts.map(async (craft) => {
      for await (const pass of passesOf(craft, sky, from, until)) found.push(pass);
    }),
  );
  return found.sort((a, b) => a.rise - b.rise || a.craft.name.localeCompare(b.craft.name));
}
