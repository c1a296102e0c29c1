const ROUTES = ['/login', '/cart', '/orders', '/search', '/help', '/export', '/admin/users', '/health'];

function lcg(seed) {
  let s = seed >>> 0;
  return () => (s = (Math.imul(s, 1103515245) + 12345) >>> 0) / 4294967296;
}

function accessLog(rnd, lines) {
  const out = [];
  let at = 1.72e12;
  for (let i = 0; i < lines; i++) {
    at += Math.floor(rnd() * 900);
    const route = ROUTES[Math.floor(rnd() * rnd() * ROUTES.length)];
    const ms = Math.floor(4 + 30 / (0.01 + rnd()));
    out.push(`${new Date(at).toISOString()} GET ${route} ${rnd() < 0.03 ? 500 : 200} ${ms}`);
  }
  return out.join('\n');
}

export function workspace(seed) {
  const rnd = lcg(seed);
  const sizes = { 'logs/mon.log': 20000, 'logs/tue.log': 30000, 'logs/wed.log': 140000, 'logs/thu.log': 4000 };
  return new Map(Object.entries(sizes).map(([path, lines]) => [path, accessLog(rnd, lines)]));
}
