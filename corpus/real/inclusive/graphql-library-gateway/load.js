'use strict';
const http = require('node:http');

const port = Number(process.argv[2]);
const agent = new http.Agent({ keepAlive: true, maxSockets: 12 });
const TOTAL = 2400;
let sent = 0;

const queries = [`
  query BookPage($id: ID!, $reviews: Int = 2) {
    book(id: $id) {
      ...BookCard
      pages
      isbn
      reviews(first: $reviews) { ...ReviewLine }
      loan { due renewed }
      author { ...AuthorCard books(first: 2) { ...BookCard } }
    }
  }
  fragment BookCard on Book { id title year author { ...AuthorName } }
  fragment AuthorCard on Author { id ...AuthorName }
  fragment AuthorName on Author { name }
  fragment ReviewLine on Review { stars text }
`, `
  query ShelfPage($id: ID!, $withLoans: Boolean = true) {
    shelf(id: $id) {
      id
      floor
      books(first: 2) { ...Row loan @include(if: $withLoans) { ...LoanState } }
    }
  }
  fragment Row on Book { id title year isbn pages author { id name } reviews(first: 1) { stars } }
  fragment LoanState on Loan { due renewed }
`];

function post(body) {
  const text = JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const req = http.request({
      host: '127.0.0.1', port, agent, method: 'POST', path: '/graphql',
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) },
    }, (res) => {
      res.resume();
      res.on('end', () => resolve(res.statusCode));
    });
    req.on('error', reject);
    req.end(text);
  });
}

async function reader() {
  while (sent < TOTAL) {
    const n = sent++;
    const status = await post({ query: queries[n % 2], variables: { id: String(1 + (n % 900)) } });
    if (status !== 200) throw new Error(`status ${status}`);
  }
}

Promise.all(Array.from({ length: 12 }, reader)).then(() => {
  agent.destroy();
  console.log(`${TOTAL} queries`);
});
