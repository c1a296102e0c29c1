const beaufort = [1, 3, 6, 10, 16, 21, 27, 33, 40, 47, 55];
export const force = (knots) => { const f = beaufort.findIndex((b) => knots <= b); return f < 0 ? 11 : f; };

export async function summarise(series) {
  const out = { highest: 0, calm: 0, gale: 0, days: 0, north: 0, east: 0 };
  for await (const r of series) {
    out.days++;
    out.highest = Math.max(out.highest, r.wave);
    const f = force(r.wind);
    if (f <= 2) out.calm++;
    if (f >= 8) out.gale++;
    out.north += Math.cos((r.from * Math.PI) / 180) * r.wind;
    out.east += Math.sin((r.from * Math.PI) / 180) * r.wind;
  }
  return out;
}

export function sentence({ name, region }, s) {
  const bearing = Math.round((Math.atan2(s.east, s.north) * 180) / Math.PI + 360) % 360;
  return `${name.padEnd(8)} ${region.padEnd(6)} max ${s.highest.toFixed(1)} m, calm ${s.calm}, gale ${s.gale} of ${s.days}, mean ${bearing} deg`;
}
