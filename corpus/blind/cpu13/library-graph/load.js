import { Agent, request } from 'node:http';

const port = Number(process.argv[2]);
const agent = new Agent({ keepAlive: true, maxSockets: 5 });

const SHELF = `query Shelf($code: String!, $order: Order) {
  shelf(code: $code, order: $order, first: 12) { code books { id title year label onLoan author { name born } reviews(minStars: 3) { reader stars text } } }
}`;
const BOOK = 'query Book($id: ID!) { book(id: $id) { ...card author { id name books(first: 3) { ...card } } } } fragment card on Book { id title pages label }';
const AUTHOR = 'query Author($id: ID!) { author(id: $id) { name books(first: 8) { title year reviews { stars } } } }';
const BORROW = 'mutation Borrow($id: ID!) { borrow(id: $id) { id onLoan } }';
const RETURN = 'mutation Return($id: ID!) { giveBack(id: $id) { id onLoan } }';

function ask(query, variables) {
  return new Promise((resolve, reject) => {
    const req = request({ host: '127.0.0.1', port, agent, method: 'POST', path: '/graphql', headers: { 'content-type': 'application/json', accept: 'application/json', 'x-reader': 'r1' } }, (res) => {
      res.resume().on('end', resolve);
    });
    req.on('error', reject).end(JSON.stringify({ query, variables }));
  });
}

async function client(k) {
  for (let i = 0; i < 330; i += 1) {
    const id = String(1 + ((i * 41 + k * 7) % 3100));
    if (i % 6 < 2) await ask(SHELF, { code: `S${(i + k) % 75}`, order: i % 2 ? 'YEAR' : 'TITLE' });
    else if (i % 6 === 2) await ask(BOOK, { id });
    else if (i % 6 === 3) await ask(AUTHOR, { id: String(1 + (i % 240)) });
    else await ask(i % 6 === 4 ? BORROW : RETURN, { id });
  }
}

await Promise.all([0, 1, 2, 3].map(client));
agent.destroy();
