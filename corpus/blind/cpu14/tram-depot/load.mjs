import { request, Agent } from 'node:http';
const [, , port] = process.argv;
const agent = new Agent({ keepAlive: true, maxSockets: 8 });
const send = (method, path, body) =>
  new Promise((done, fail) => {
    const data = body === undefined ? undefined : JSON.stringify(body);
    const headers = { authorization: 'Bearer foreman', ...(data && { 'content-type': 'application/json', 'content-length': data.length }) };
    request({ port, method, path, agent, headers }, (res) => {
      let text = '';
      res.setEncoding('utf8');
      res.on('data', (d) => (text += d));
      res.on('end', () => done(text));
    })
      .on('error', fail)
      .end(data);
  });
const routes = ['1', '4', '7', '11', 'N2', '99'];
const systems = ['doors', 'bogie', 'pantograph', 'brakes', 'lighting', 'heating', 'sanding'];
async function hand(k) {
  for (let i = 0; i < 290; i++) {
    const fleet = 2001 + ((i * 7 + k * 11) % 62);
    await send('GET', `/board/${routes[(i + k) % 6]}${i % 2 ? '?block=' + (1 + (i % 6)) : ''}`);
    await send('PUT', `/trams/${fleet}/road`, { road: (i * 3 + k) % 14 });
    await send('GET', `/roads/${(i + k) % 14}`);
    const made = JSON.parse(await send('POST', '/defects/', { fleet, system: systems[i % 7], text: 'reported at the stabling point', photos: ['0123456789ab'] }));
    if (made.id && i % 20) await send('DELETE', `/defects/${made.id}`);
    if (i % 10 === 0) await send('GET', '/defects/summary');
  }
}
await Promise.all(Array.from({ length: 8 }, (_, k) => hand(k)));
agent.destroy();
