'use strict';
const { render } = require('./render');
const { snap } = require('./snap');

let n = 0;
let bytes = 0;
async function serve(pages) {
  for (let i = 0; i < pages; i++, n++) {
    const { html, state } = await render(`repo-${n % 25}`, `src/module${n}/index.ts`);
    bytes += html.length + state.length;
  }
}

async function main() {
  await serve(40);
  for (let phase = 0; phase < 3; phase++) {
    await serve(450);
    await snap();
  }
  console.log(bytes);
}

main();
