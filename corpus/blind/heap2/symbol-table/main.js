'use strict';
const { Interner } = require('./interner');
const { vocabulary } = require('./vocabulary');
const { snap } = require('./snap');

const interner = new Interner();
let seed = 12345;
let vowels = 0;

function pick() {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return vocabulary[Math.floor((seed / 2147483648) * vocabulary.length)];
}

async function index(documents) {
  for (let i = 0; i < documents; i++) {
    const text = Array.from({ length: 60 }, pick).join(' ');
    for (const token of text.split(' ')) vowels += interner.intern(token).vowels;
    if (i % 20 === 0) await null;
  }
}

async function main() {
  await index(12);
  for (let phase = 0; phase < 3; phase++) {
    await index(phase === 0 ? 20 : 500);
    await snap();
  }
  console.log(interner.words.size, vowels);
}

main();
