'use strict';
const { Call } = require('./call');
const { snap } = require('./snap');

const line = new Call('+41 44 000 00 00');
const phrases = ['could you repeat that', 'the order has arrived', 'we will look into it', 'please hold the line', 'that is correct'];

let clock = 0;
let shown = 0;
async function talk(captions) {
  for (let i = 0; i < captions; i++) {
    clock += 1.37;
    line.caption(i % 2 ? 'agent' : 'customer', `${phrases[i % phrases.length]} (${line.captions})`, clock);
    if (i % 400 === 0) {
      shown += line.tail().length + line.timedTail().length;
      await null;
    }
  }
}

async function main() {
  await talk(500);
  for (let phase = 0; phase < 3; phase++) {
    await talk(9000);
    await snap();
  }
  console.log(line.captions, shown);
}

main();
