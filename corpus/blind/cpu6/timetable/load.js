import http from 'node:http';

const port = Number(process.argv[2]);
const STATIONS = ['nord', 'sued', 'west', 'ost', 'mitte', 'hafen'];
const agent = new http.Agent({ keepAlive: true, maxSockets: 6 });

const get = (path) =>
  new Promise((resolve, reject) => {
    http
      .get({ port, path, agent, headers: { 'accept-encoding': 'gzip;q=0.5, br' } }, (res) => {
        let bytes = 0;
        res.on('data', (chunk) => (bytes += chunk.length));
        res.on('end', () => resolve(bytes));
      })
      .on('error', reject);
  });

const paths = [];
for (let i = 0; i < 30; i++) {
  const station = STATIONS[i % STATIONS.length];
  paths.push(`/${station}/board?limit=${300 + (i % 9) * 25}`);
  if (i % 3 === 0) paths.push(`/${station}/late`, '/health');
}

const worker = async () => {
  while (paths.length) await get(paths.shift());
};
await Promise.all(Array.from({ length: 6 }, worker));
agent.destroy();
