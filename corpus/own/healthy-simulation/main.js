const { makeBodies } = require('./bodies');
const { step, energy } = require('./physics');

const bodies = makeBodies();
const before = energy(bodies);
for (let i = 0; i < 900_000; i++) step(bodies, 0.001);
console.log(before.toFixed(9), energy(bodies).toFixed(9));
