'use strict';

function dice(seed) {
  let a = seed | 0;
  return (n) => {
    a = (a + 0x9e3779b9) | 0;
    let t = a ^ (a >>> 16);
    t = Math.imul(t, 0x21f0aaad);
    t ^= t >>> 15;
    t = Math.imul(t, 0x735a2d97);
    return ((t ^ (t >>> 15)) >>> 0) % n;
  };
}

const PATHS = ['/login', '/cart', '/cart/items', '/search?q=lamp', '/health', '/orders/7781', '/img/banner.webp'];
const NOISE = 'upstream closed connection while reading response header retrying with next peer keepalive reused tls session resumed client went away before body was sent'.split(' ');

function* feed(count, seed) {
  const roll = dice(seed);
  let clock = Date.UTC(2026, 2, 1);
  for (let i = 0; i < count; i++) {
    clock += roll(900);
    const stamp = new Date(clock).toISOString();
    const host = `gw${roll(8)}`;
    let message;
    switch (roll(10)) {
      case 0: message = `queue mail-out depth=${roll(500)} oldest=${roll(90)}`; break;
      case 1: message = `pool pg ${roll(20)}/20`; break;
      case 2: case 3: message = `api v${roll(3)} ${['cart', 'user', 'stock'][roll(3)]} ${['read', 'write'][roll(2)]}Handler took ${roll(800)}ms`; break;
      case 4: {
        const n = 80 + roll(120);
        const said = [];
        for (let k = 0; k < n; k++) said.push(NOISE[roll(NOISE.length)]);
        message = said.join(' ');
        break;
      }
      default: message = `${['GET', 'GET', 'POST', 'PUT'][roll(4)]} ${PATHS[roll(PATHS.length)]} ${[200, 200, 200, 304, 404, 500][roll(6)]} ${roll(90000)}`;
    }
    yield `${stamp} ${host} ${message}`;
  }
}

module.exports = { feed };
