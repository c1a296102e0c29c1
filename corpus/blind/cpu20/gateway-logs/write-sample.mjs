import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const PATHS = ['/', '/login', '/api/orders', '/api/orders/', '/static/app.js', '/static/site.css', '/search?q=', '/health', '/api/users/', '/img/'];
const AGENTS = ['Mozilla/5.0 (X11; Linux x86_64) Firefox/126.0', 'Mozilla/5.0 (Windows NT 10.0) Chrome/125.0', 'curl/8.5.0', 'Googlebot/2.1 (+http://www.google.com/bot.html)'];

function* lines(count) {
  let s = 17;
  const below = (n) => {
    s = (Math.imul(s, 214013) + 2531011) >>> 0;
    return (s >>> 9) % n;
  };
  const two = Array.from({ length: 60 }, (_, i) => String(i).padStart(2, '0'));
  let second = 0;
  let block = '';
  for (let i = 0; i < count; i++) {
    if (below(4) === 0) second++;
    const path = PATHS[below(10)];
    const full = path.endsWith('/') && path !== '/' ? path + below(5000) : path.endsWith('=') ? `${path}w${below(300)}` : path;
    const status = below(50) === 0 ? 500 : below(20) === 0 ? 404 : below(9) === 0 ? 304 : 200;
    const clock = `${two[(second / 3600 | 0) % 24]}:${two[(second / 60 | 0) % 60]}:${two[second % 60]}`;
    block += `10.${below(4)}.${below(40)}.${below(200)} - - [12/Mar/2024:${clock} +0000] "${below(6) ? 'GET' : 'POST'} ${full} HTTP/1.1" ${status} ${status === 304 ? 0 : 200 + below(60000)} "${AGENTS[below(4)]}" ${below(10) ? below(120) : below(3000)}\n`;
    if (i % 97 === 0) block += `# rotated ${i}\n`;
    if (block.length > 1 << 16) {
      yield block;
      block = '';
    }
  }
  yield block;
}

export const writeSample = (file, count) => pipeline(Readable.from(lines(count)), createWriteStream(file));
