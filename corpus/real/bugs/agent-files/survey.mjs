export function survey(content) {
  const counts = new Map();
  const histogram = new Uint32Array(4096);
  let slow = 0;
  let lines = 0;
  let at = 0;
  while (at < content.length) {
    let end = content.indexOf('\n', at);
    if (end < 0) end = content.length;
    const routeAt = at + 29;
    const routeEnd = content.indexOf(' ', routeAt);
    const route = content.slice(routeAt, routeEnd);
    const ms = Number(content.slice(routeEnd + 5, end));
    counts.set(route, (counts.get(route) ?? 0) + 1);
    histogram[Math.min(ms, 4095)]++;
    if (ms > 1000) slow++;
    lines++;
    at = end + 1;
  }
  let seen = 0;
  let median = 0;
  while (seen * 2 < lines) seen += histogram[median++];
  const busiest = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0])[0];
  return { lines, slow, median: median - 1, busiest };
}
