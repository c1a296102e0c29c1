'use strict';

const { trainModel } = require('./model');
const { scans } = require('./channel');
const { decode } = require('./decode');

let state = 1234567;
const random = () => {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) / 4294967296;
};

const model = trainModel();
let right = 0;
let letters = 0;
let shown = 0;
for (const { message, columns } of scans(900, random)) {
  const text = decode(columns, model);
  for (let i = 0; i < message.length; i++) if (message[i] === text[i]) right++;
  letters += message.length;
  if (shown++ < 4) console.log(`${message}\n${text}\n`);
}
console.log(`${((100 * right) / letters).toFixed(1)} % of ${letters} letters right`);
