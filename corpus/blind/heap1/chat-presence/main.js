'use strict';
const { Room } = require('./room');
const { snap } = require('./snap');

const room = new Room('support');
let joins = 0;
let leaves = 0;
room.on('join', () => joins++);
room.on('leave', () => leaves++);

let serial = 0;
async function evening(guests) {
  for (let i = 0; i < guests; i++) {
    const id = `u${serial++}`;
    room.join(id, `guest ${id}`);
    if (i % 20 === 0) room.say(id, `hello from ${id}`);
    room.leave(id);
    if (i % 100 === 0) await null;
  }
}

async function main() {
  await evening(100);
  for (let phase = 0; phase < 3; phase++) {
    await evening(1500);
    await snap();
  }
  console.log(joins, leaves);
  process.exit(0);
}

main();
