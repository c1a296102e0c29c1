import http from 'node:http';

const port = Number(process.argv[2]);
const agent = new http.Agent({ keepAlive: true, maxSockets: 4 });
const NAMES = ['plockton', 'ullapool', 'oban', 'tarbert', 'stornoway', 'mallaig', 'portree'];

const get = (path) =>
  new Promise((done, fail) => {
    http
      .get({ port, host: '127.0.0.1', path, agent }, (res) => {
        let n = 0;
        res.on('data', (c) => (n += c.length));
        res.on('end', () => done(n));
      })
      .on('error', fail);
  });

let i = 0;
let bytes = 0;
async function visitor() {
  while (i < 560) {
    const k = i++;
    const day = String(1 + (k % 28)).padStart(2, '0');
    const month = String(1 + (k % 12)).padStart(2, '0');
    const n = await get(k % 20 === 0 ? '/harbours' : `/tides/${NAMES[k % 7]}/2026-${month}-${day}`);
    bytes += n;
  }
}

await Promise.all(Array.from({ length: 4 }, visitor));
console.log(`${bytes} bytes received`);
agent.destroy();
