import { Agent, get } from 'node:http';

const port = Number(process.argv[2]);
const agent = new Agent({ keepAlive: true, maxSockets: 6 });
const chapters = ['intro', 'search', 'export', 'missing'];

function fetchPage(path, headers) {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, agent, headers }, (res) => {
      res.resume().on('end', () => resolve(res.headers.etag));
    }).on('error', reject);
  });
}

async function reader(k) {
  let etag;
  for (let i = 0; i < 800; i += 1) {
    const headers = { 'accept-encoding': i % 5 < 2 ? 'gzip, br' : 'identity', cookie: `theme=dark; name=Reader%20${k}-${i % 7}` };
    const slug = chapters[(i + k) % 16 === 15 ? 3 : (i + k) % 3];
    if (i % 9 === 8) await fetchPage(`/feed/${slug}?since=${Date.UTC(2024, 0, 1 + (i % 20))}`, headers);
    else if (i % 9 === 7) await fetchPage('/', headers);
    else etag = await fetchPage(`/docs/${slug}?page=${i % 15}`, i % 10 === 1 && etag ? { ...headers, 'if-none-match': etag } : headers);
  }
}

await Promise.all([0, 1, 2, 3, 4].map(reader));
agent.destroy();
