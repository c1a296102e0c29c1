import http from 'node:http';

const url = process.argv[2];
const agent = new http.Agent({ keepAlive: true, maxSockets: 6 });
const SECTOR = 'query Sector($n: Int!, $style: Style) { sector(number: $n, style: $style) { id name grade setter { name } sendCount recentSends { attempts on climber { name best } } } }';
const ROUTE = 'query Route($id: ID!) { route(id: $id) { name style sector recentSends(first: 5) { climber { id name } attempts } } me { name best } }';
const LOG = 'mutation Log($r: ID!, $a: Int!) { logSend(route: $r, attempts: $a) { on route { name sendCount } climber { best } } }';

function post(query, variables, climber) {
  const body = JSON.stringify({ query, variables });
  return new Promise((resolve, reject) => {
    const req = http.request(url, { method: 'POST', agent, headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), 'x-climber': climber } }, (res) => res.resume().on('end', resolve));
    req.on('error', reject).end(body);
  });
}

let i = 0;
async function phone() {
  for (let n = i++; n < 1900; n = i++) {
    const climber = `c${n % 240}`;
    if (n % 5 < 2) await post(SECTOR, { n: 1 + (n % 15), style: n % 2 ? 'LEAD' : undefined }, climber);
    else if (n % 5 < 4) await post(ROUTE, { id: `r${n % 180}` }, climber);
    else await post(LOG, { r: `r${n % 180}`, a: n % 50 === 9 ? 0 : 1 + (n % 4) }, climber);
  }
}
await Promise.all([phone(), phone(), phone(), phone(), phone(), phone()]);
agent.destroy();
