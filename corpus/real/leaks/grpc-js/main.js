'use strict';
const { quote, quotes } = require('./pricing');
const { snap } = require('./snap');

async function main() {
  let n = 0;
  for (let i = 0; i < 10; i++) await quote(n++);
  for (let phase = 0; phase < 3; phase++) {
    for (let i = 0; i < 120; i++) await quote(n++);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await snap();
  }
  console.log(quotes());
  process.exit(0);
}

main();
