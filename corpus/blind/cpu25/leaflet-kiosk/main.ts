import { once } from 'node:events';
import { createHash } from 'node:crypto';
import { Agent, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LOCALES, THEMES, lay } from './content.ts';
import { createKiosk } from './kiosk.ts';
import { ThemeStack } from './theme.ts';

const { root, remove } = await lay();
const server = createKiosk(new ThemeStack(root)).listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address() as AddressInfo;
const agent = new Agent({ keepAlive: true, maxSockets: 8 });

function page(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get({ agent, port, host: '127.0.0.1', path }, (res) => {
      const parts: Buffer[] = [];
      res.on('data', (c: Buffer) => parts.push(c));
      res.on('end', () => resolve(Buffer.concat(parts).toString('utf8')));
    }).on('error', reject);
  });
}

const TOTAL = 1600;
const sums = new Array<string>(TOTAL);
let next = 0;
async function visitor(): Promise<void> {
  while (next < TOTAL) {
    const i = next++;
    const theme = THEMES[(i * 7) % THEMES.length];
    const locale = LOCALES[(i * 3) % LOCALES.length];
    const html = await page(`/${theme}/${locale}/${100 + i}`);
    sums[i] = createHash('md5').update(html).digest('hex');
  }
}
await Promise.all(Array.from({ length: 8 }, visitor));
agent.destroy();
server.close();
await once(server, 'close');
await remove();
console.log(TOTAL, createHash('md5').update(sums.join('')).digest('hex'));
