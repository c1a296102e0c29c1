import http from 'node:http';
const port = Number(process.argv[2]);
const agent = new http.Agent({ keepAlive: true, maxSockets: 12 });
const call = (method, path, value) => new Promise((resolve, reject) => {
  const req = http.request({ host: '127.0.0.1', port, method, path, agent }, (res) => {
    let text = '';
    res.setEncoding('utf8').on('data', (d) => { text += d; }).on('end', () => resolve(text));
  });
  req.on('error', reject).end(value && JSON.stringify(value));
});
const things = ['umbrella', 'glove', 'scarf', 'violin case', 'school bag', 'hat'];
const colours = ['red', 'black', 'striped', 'green', 'navy'];
const notes = ['left under the seat near the door', 'with a <name> inside', 'found by the driver at the depot', 'wet & torn'];
const lines = [1, 2, 5, 8, 13, 21];

async function person(n) {
  for (let i = 0; i < 170; i++) {
    const k = n * 31 + i * 7;
    const made = await call('POST', '/items', { what: things[k % 6], colour: colours[k % 5], line: lines[k % 6], note: notes[k % 4] });
    await call('GET', `/search?q=${encodeURIComponent(`${colours[i % 5]} ${things[n % 6]} driver`)}`);
    if (i % 3 === 0) await call('POST', '/claims', { id: JSON.parse(made).id });
  }
}
await Promise.all(Array.from({ length: 12 }, (_, n) => person(n)));
agent.destroy();
