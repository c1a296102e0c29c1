'use strict';
const { handle } = require('./context');
const { snap } = require('./snap');

let n = 0;
let rights = 0;
async function serve(requests) {
  for (let i = 0; i < requests; i++, n++) {
    const request = { id: n, user: n % 300, url: `/articles/${n}`, headers: { accept: 'text/html', 'x-request-id': `r-${n}` } };
    rights += await handle(request, (profile) => profile.rights.length);
  }
}

async function main() {
  await serve(50);
  for (let phase = 0; phase < 3; phase++) {
    await serve(1100);
    await snap();
  }
  console.log(rights);
}

main();
