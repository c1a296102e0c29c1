const RADIUS = 6371;
const rad = (deg) => (deg * Math.PI) / 180;

export function distance(a, b) {
  const dLat = rad(b.lat - a.lat);
  const dLon = rad(b.lon - a.lon);
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * Math.sin(dLon / 2) ** 2;
  return 2 * RADIUS * Math.asin(Math.sqrt(h));
}

export function cell({ lat, lon }) {
  return `${Math.floor(lat * 10)}:${Math.floor(lon * 10)}`;
}
