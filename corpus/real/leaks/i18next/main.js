'use strict';
const { ready, forRequest } = require('./i18n');
const { snap } = require('./snap');

const languages = ['en', 'de', 'fr', 'it'];
let n = 0;
let length = 0;
async function render(pages) {
  for (let i = 0; i < pages; i++, n++) {
    const i18n = await forRequest(languages[n % 4]);
    for (let k = 0; k < 10; k++) length += i18n.t(`key${(n + k) % 60}`, { name: `visitor ${n}` }).length;
  }
}

async function main() {
  await ready;
  await render(30);
  for (let phase = 0; phase < 3; phase++) {
    await render(250);
    await snap();
  }
  console.log(length);
}

main();
