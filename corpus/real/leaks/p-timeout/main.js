import { lookup } from './lookup.js';
import { snap } from './snap.js';

let n = 0;
let records = 0;
async function resolve(names) {
  for (let i = 0; i < names; i++) records += (await lookup(`host-${n++}.internal`)).records.length;
}

await resolve(50);
for (let phase = 0; phase < 3; phase++) {
  await resolve(600);
  await snap();
}
console.log(records);
