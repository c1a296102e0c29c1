'use strict';
const { Connection } = require('./connection');
const { snap } = require('./snap');

let next = 1;
let frames = 0;
async function publish(messages) {
  for (let i = 0; i < messages; i++) {
    const connection = new Connection(next++, `broker-${i % 3}.internal`);
    connection.write(`hello ${i}`);
    connection.write(`payload of message ${next}`);
    frames += connection.frames;
    connection.close();
    if (i % 100 === 0) await null;
  }
}

async function main() {
  await publish(100);
  for (let phase = 0; phase < 3; phase++) {
    await publish(900);
    await snap();
  }
  console.log(frames);
}

main();
