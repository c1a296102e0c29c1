import { Agent, request } from 'node:http';
import { once } from 'node:events';
import { Archive } from './archive.mjs';
import { createEndpoint } from './endpoint.mjs';

function* xorshift(seed) {
  let x = seed | 1;
  for (;;) {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    yield (x >>> 0) / 4294967296;
  }
}

const source = xorshift(4242);
const archive = new Archive(() => source.next().value);
const server = createEndpoint(archive).listen(0, '127.0.0.1');
await once(server, 'listening');
const agent = new Agent({ keepAlive: true });

const QUERIES = {
  listing: `query Listing($genre: Genre!, $offset: Int) {
    films(genre: $genre, offset: $offset, first: 12) { id title year minutes director { name } reviews { stars } }
  }`,
  film: `query One($id: Int!) {
    film(id: $id) { ...Card cast { id name born films(first: 3) { ...Card } } reviews { stars text } }
  }
  fragment Card on Film { id title year genre }`,
  person: `query Who($id: Int!) { person(id: $id) { name born films(first: 8) { title year cast { name } } } }`,
  review: `mutation Say($film: Int!, $stars: Int!, $text: String!) { review(film: $film, stars: $stars, text: $text) { stars } }`,
};

function post(query, variables) {
  return new Promise((resolve, reject) => {
    const payload = JSON.stringify({ query, variables });
    const req = request({
      agent, host: '127.0.0.1', port: server.address().port, method: 'POST', path: '/graphql',
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) },
    }, (res) => {
      const parts = [];
      res.on('data', (part) => parts.push(part));
      res.on('end', () => {
        if (res.statusCode !== 200) reject(new Error(`status ${res.statusCode}`));
        else resolve(Buffer.concat(parts).length);
      });
    });
    req.on('error', reject);
    req.end(payload);
  });
}

const genres = ['DRAMA', 'COMEDY', 'CRIME', 'WESTERN', 'DOCUMENTARY', 'ANIMATION'];

async function viewer(index) {
  const random = xorshift(index * 977 + 5);
  const below = (n) => Math.floor(random.next().value * n);
  let bytes = 0;
  for (let i = 0; i < 95; i++) {
    bytes += await post(QUERIES.listing, { genre: genres[below(6)], offset: below(400) });
    const id = below(4000);
    bytes += await post(QUERIES.film, { id });
    bytes += await post(QUERIES.person, { id: below(1500) });
    if (i % 6 === 0) bytes += await post(QUERIES.review, { film: id, stars: 1 + below(5), text: 'seen twice' });
  }
  return bytes;
}

const totals = await Promise.all(Array.from({ length: 8 }, (_, i) => viewer(i + 1)));
agent.destroy();
server.close();
console.log(`${totals.length} viewers, ${totals.every((n) => n > 0) ? 'all served' : 'some not served'}`);
