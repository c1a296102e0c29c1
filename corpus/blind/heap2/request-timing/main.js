import { IncomingRequest } from './request.js';
import { begin, end, totals } from './timing.js';
import { snap } from './snap.js';

let n = 0;
let pages = 0;

async function serve(count) {
  for (let i = 0; i < count; i++) {
    const request = new IncomingRequest(n++);
    begin(request);
    pages += request.query.page;
    if (i % 10 === 0) await null;
    end(request);
  }
}

await serve(200);
for (let phase = 0; phase < 3; phase++) {
  await serve(2500);
  await snap();
}
console.log(totals.count, pages);
