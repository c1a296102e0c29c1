'use strict';
const { createHash } = require('node:crypto');
const { engrave } = require('./engrave');

const INSTRUMENTS = ['flute', 'oboe', 'clarinet', 'horn', 'viola'];

const piece = {
  title: 'Divertimento',
  words: 'lo la ly lum tra dee doo dah'.split(' '),
  parts: INSTRUMENTS.map((name, i) => ({
    name,
    key: 'cdgaf'[i],
    mode: i % 2 ? 'minor' : 'major',
    seed: 101 + i * 17,
    bars: 560,
  })),
};

const text = engrave(piece);
const barLines = text.split('\n').filter((line) => line.includes('| %')).length;
console.log(text.slice(0, 200));
console.log(`${text.length} characters, ${barLines} bars`);
console.log(createHash('sha256').update(text).digest('hex').slice(0, 24));
