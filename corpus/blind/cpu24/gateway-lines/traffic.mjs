// Makes the gateway's own log: some lines well formed, some cut by the shipper.
const AGENTS = ['Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101', 'curl/8.5.0', 'okhttp/4.12.0', 'Mozilla/5.0 (iPhone; CPU OS 17_2) AppleWebKit/605.1'];
const PATHS = ['/api/v2/orders', '/api/v2/orders/items', '/static/app.css', '/login', '/api/v1/stock/level', '/health'];
const KEYS = ['page', 'sort', 'q', 'ref', 'lang', 'token', 'from'];

function twister(seed) {
  let a = seed | 0;
  return () => {
    a = (a + 0x9e3779b9) | 0;
    let t = a ^ (a >>> 16);
    t = Math.imul(t, 0x21f0aaad);
    t ^= t >>> 15;
    t = Math.imul(t, 0x735a2d97);
    return ((t ^ (t >>> 15)) >>> 0) / 2 ** 32;
  };
}

export function* lines(count, seed) {
  const random = twister(seed);
  const int = (n) => Math.floor(random() * n);
  let clock = Date.UTC(2024, 2, 1);
  for (let i = 0; i < count; i++) {
    clock += int(900);
    const query = Array.from({ length: int(6) }, () => `${KEYS[int(KEYS.length)]}=${int(1e6).toString(36)}`).join('&');
    const path = PATHS[int(PATHS.length)] + (query ? `?${query}` : '');
    const stamp = new Date(clock).toISOString();
    const status = random() < 0.9 ? 200 : [301, 404, 429, 500, 503][int(5)];
    const up = Array.from({ length: 1 + int(7) }, () => `10.0.${int(4)}.${int(250)}:${8000 + int(9)}`).join(', ');
    const line = `${stamp} 192.0.2.${int(255)} ${random() < 0.8 ? 'GET' : 'POST'} ${path} ${status} ${int(40000)} ${(random() * 2).toFixed(3)} "${AGENTS[int(AGENTS.length)]}" up=[${up}]`;
    yield random() < 0.22 ? line.slice(0, line.length - 2 - int(6)) : line;
  }
}
