'use strict';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz ';
const TEXT = `the ship came slowly into the harbour while the wind was turning to the north and the men on the quay
were waiting with ropes in their hands there was little to be seen of the town but the lamps along the street and the tower
of the old church nobody spoke until the captain called from the bridge that he would want water and bread before the morning
because the weather would not hold and the next port was three days away then the carts were brought down from the market and
everyone who could carry something was given a sack or a barrel and sent across the narrow plank with a word of thanks`;

function trainModel() {
  const size = ALPHABET.length;
  const counts = new Float64Array(size ** 3).fill(0.05);
  const codes = Array.from(TEXT.replace(/\s+/g, ' '), (c) => ALPHABET.indexOf(c));
  for (let i = 2; i < codes.length; i++) counts[(codes[i - 2] * size + codes[i - 1]) * size + codes[i]]++;
  const logs = new Float64Array(counts.length);
  for (let context = 0; context < size * size; context++) {
    let sum = 0;
    for (let c = 0; c < size; c++) sum += counts[context * size + c];
    for (let c = 0; c < size; c++) logs[context * size + c] = Math.log(counts[context * size + c] / sum);
  }
  return { size, logs };
}

module.exports = { ALPHABET, TEXT, trainModel };
