'use strict';
const { handle, handled } = require('./server');
const { snap } = require('./snap');

async function main() {
  let n = 0;
  for (let i = 0; i < 20; i++) handle({ id: n++, headers: { host: 'shop.test' } });
  for (let phase = 0; phase < 3; phase++) {
    for (let i = 0; i < 500; i++) {
      const id = n++;
      handle({ id, headers: { host: 'shop.test', cookie: `session=${id}` }, body: Array.from({ length: 12 }, (_, k) => `field ${k} of ${id}`) });
    }
    await snap();
  }
  console.log(handled());
}

main();
