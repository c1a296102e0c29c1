'use strict';
const base = `http://127.0.0.1:${process.argv[2]}`;
const kinds = ['chimney', 'car', 'bin', 'cat in tree', 'alarm'];
const post = (url, body) => fetch(base + url, { method: 'POST', body: JSON.stringify(body) }).then((r) => r.json());

async function caller(n) {
  for (let i = 0; i < 7; i++) {
    const { id } = await post('/incidents', { kind: kinds[(n + i) % kinds.length], street: `Street ${n * 13 + i}`, callers: 1 + (i % 3) });
    for (const message of ['turnout', 'on scene', 'under control']) {
      await post(`/incidents/${id}/log`, { message });
      await fetch(`${base}/incidents`).then((r) => r.json());
    }
  }
}
Promise.all(Array.from({ length: 10 }, (_, n) => caller(n)));
