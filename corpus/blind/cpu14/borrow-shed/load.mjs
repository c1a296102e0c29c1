import http from 'node:http';
const base = process.env.SHED;
const agent = new http.Agent({ keepAlive: true, maxSockets: 6 });
const post = (path, data) => talk('POST', path, JSON.stringify(data));
function talk(method, path, text) {
  return new Promise((resolve, reject) => {
    const headers = text ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) } : {};
    const req = http.request(base + path, { method, agent, headers }, async (res) => {
      let s = '';
      for await (const chunk of res) s += chunk;
      resolve({ status: res.statusCode, data: JSON.parse(s) });
    });
    req.on('error', reject);
    req.end(text);
  });
}
const shelves = ['tools', 'camping', 'kitchen', 'party', 'sewing', 'garage'];
async function person(k) {
  for (let i = 0; i < 260; i++) {
    const id = `T${String((k * 61 + i * 17) % 400).padStart(4, '0')}`;
    await talk('GET', `/things?shelf=${shelves[(i + k) % 6]}&page=${i % 5}`);
    await talk('GET', `/things/${id}`);
    const loan = await post('/loans', {
      thing: id,
      member: { card: `C${1000000 + k * 1000 + i}`, name: 'Robin Ash', email: i % 2 ? 'robin@example.org' : undefined },
      days: 1 + (i % 25),
      accessories: Array.from({ length: i % 6 }, (_, a) => ({ name: `bit ${a}`, count: a + 1 })),
    });
    if (loan.status === 201) await post('/returns', { ref: loan.data.ref, condition: i % 9 ? 'fine' : 'worn' });
  }
}
await Promise.all(Array.from({ length: 6 }, (_, k) => person(k)));
agent.destroy();
