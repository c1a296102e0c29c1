'use strict';

const { Rng } = require('./rng');
const { Pond } = require('./pond');

const pond = new Pond(320, 240, new Rng(2024));
pond.stock(9000);

for (let day = 1; day <= 1500; day++) {
  pond.step();
  if (day % 250 === 0) {
    const { fish, food } = pond.census();
    console.log(`day ${day}: ${fish} fish, ${food} algae`);
  }
}
