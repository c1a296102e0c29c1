import http from 'node:http';

const port = Number(process.argv[2]);
const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });
const SHIPS = ['Elbe 1', 'Borkumriff', 'Galloper', 'Kentish Knock', 'Daunt Rock'].map(encodeURIComponent);

const ask = (method, path, body) =>
  new Promise((done, fail) => {
    const req = http.request({ host: '127.0.0.1', port, agent, method, path }, (res) => {
      res.resume();
      res.on('end', done);
    });
    req.on('error', fail);
    req.end(body);
  });

let n = 0;
async function guest() {
  while (n < 13000) {
    const k = n++;
    if (k % 17 === 0) {
      const item = { kind: 'bell', ship: k % 34 ? 'Galloper' : 'Elbe 9', made: 1890, shelf: 'A1', text: `Rung at <${k}>` };
      await ask('PUT', `/item/${1 + (k % 950)}`, k % 51 ? JSON.stringify(item) : '{"kind":');
    } else if (k % 5 === 0) await ask('GET', `/ship/${SHIPS[k % 5 === 0 ? (k / 5) % 5 : 0]}/${k % 12}`);
    else if (k % 40 === 1) await ask('GET', '/changes');
    else await ask('GET', `/item/${1 + ((k * 31) % 1000)}`);
  }
}

await Promise.all(Array.from({ length: 8 }, guest));
agent.destroy();
