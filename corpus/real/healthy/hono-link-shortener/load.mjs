import http from 'node:http';

const port = Number(process.argv[2]);
const agent = new http.Agent({ keepAlive: true, maxSockets: 20 });
const TOTAL = 9000;
const codes = [];
let n = 0;

function send(method, path, body) {
  return new Promise((resolve, reject) => {
    const text = body && JSON.stringify(body);
    const req = http.request({ host: '127.0.0.1', port, agent, method, path, headers: text ? { 'content-type': 'application/json' } : {} }, (res) => {
      let data = '';
      res.setEncoding('utf8');
      res.on('data', (chunk) => { data += chunk; });
      res.on('end', () => resolve(data));
    });
    req.on('error', reject);
    req.end(text);
  });
}

async function visitor() {
  while (n < TOTAL) {
    const i = n++;
    if (i % 5 === 0 || codes.length === 0) codes.push(JSON.parse(await send('POST', '/links', { url: `https://example.test/articles/${i}?from=mail`, tags: ['mail', 'spring'] })).code);
    else if (i % 5 === 4) await send('GET', `/links/${codes[i % codes.length]}`);
    else await send('GET', `/${codes[(i * 7) % codes.length]}`);
  }
}

await Promise.all(Array.from({ length: 20 }, visitor));
agent.destroy();
console.log(`${codes.length} links`);
