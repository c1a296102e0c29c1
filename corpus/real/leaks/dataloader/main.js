'use strict';
const { resolve } = require('./loaders');
const { snap } = require('./snap');

let n = 0;
let books = 0;
async function serve(requests) {
  for (let i = 0; i < requests; i++) {
    const ids = Array.from({ length: 6 }, () => n++);
    books += await resolve({ ids: [...ids, ids[0], ids[2]] });
  }
}

async function main() {
  await serve(50);
  for (let phase = 0; phase < 3; phase++) {
    await serve(350);
    await snap();
  }
  console.log(books);
}

main();
