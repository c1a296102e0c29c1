'use strict';

const { advance } = require('./spread.cjs');
const { PHASES, generator, plant } = require('./stand.cjs');
const { Recorder } = require('./recorder.cjs');

const SIZE = 110;
const MINUTES = 130;

const recorder = new Recorder(60);
const step = advance(generator(5));

const census = ({ cells }) =>
  cells.reduce((m, { phase }) => {
    m[phase]++;
    return m;
  }, Object.fromEntries(Object.values(PHASES).map((p) => [p, 0])));

let stand = recorder.keep(plant(SIZE, 77));
while (stand.minute < MINUTES) {
  stand = recorder.keep(step(stand));
  if (stand.minute % 30 === 0) {
    const { green, burning, ash } = census(stand);
    console.log(`minute ${stand.minute}: ${green} green, ${burning} burning, ${ash} ash`);
  }
}
console.log(`${recorder.length} frames kept, ${recorder.difference()} cells differ between first and last`);
