const { Rand } = require('./rand.js');
const { checkpoint } = require('./checkpoint.js');
const { encodeFrame } = require('./frame.js');
const { Roster } = require('./roster.js');
const { SoilMap } = require('./soil.js');

const rand = new Rand(40);
const soil = new SoilMap(rand, 150, 80);
const roster = new Roster(soil);
let serial = 1;

async function main() {
  for (let round = 1; round <= 3; round++) {
    for (let i = 0; i < 180; i++) {
      // A quarter of the frames come from sensors that were put out today.
      const from = i % 4 === 0 ? serial++ : 1 + rand.int(serial - 1 || 1);
      roster.accept(encodeFrame(rand, from, 24000));
      if (i % 20 === 0) await new Promise((done) => setImmediate(done));
    }
    await checkpoint(round);
  }
  console.log(`${roster.size} sensors, ${roster.frames} frames, moisture ${roster.moisture().toFixed(3)}`);
}

main();
