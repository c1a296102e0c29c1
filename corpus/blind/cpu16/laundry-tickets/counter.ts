import { Agent, request } from 'node:http';

const port = Number(process.argv[2]);
const agent = new Agent({ keepAlive: true });
const begun = Date.now();
let sent = 0;
let open = 0;
const TOTAL = 2600;

function send(method: string, path: string, body?: object): void {
  open++;
  const text = body && JSON.stringify(body);
  request({ port, host: '127.0.0.1', method, path, agent, headers: text ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) } : {} }, (res) => res.resume().on('end', () => open--))
    .on('error', () => open--)
    .end(text);
}

const timer = setInterval(() => {
  const due = Math.min(TOTAL, (Date.now() - begun) * 1.0);
  for (; sent < due; sent++) {
    if (sent % 4 === 0) send('POST', '/tickets', { customer: `Mr ${sent % 70}`, program: sent % 90 ? 'wash' : 'dye', grams: 900 + (sent % 5000), express: sent % 3 === 0 });
    else if (sent % 4 === 1) send('PUT', `/tickets/${sent}/state`, { state: 'ready' });
    else send('GET', `/tickets?state=${sent % 3 ? 'ready' : ''}&customer=${sent % 5 ? 'mrs' : ''}&min=${sent % 2 ? 1000 : ''}&page=${sent % 6}`);
  }
  if (sent >= TOTAL && open === 0) {
    clearInterval(timer);
    agent.destroy();
  }
}, 8);
