'use strict';
const { Meadow } = require('./meadow');
const { Film } = require('./film');

const meadow = new Meadow(4000, 300, 20240);
const film = new Film(240);
const TICKS = 300;

for (let tick = 0; tick < TICKS; tick++) {
  meadow.step();
  film.shoot(meadow, tick);
}

const moods = Object.groupBy(meadow.bees, (b) => b.mood);
console.log(`honey ${meadow.honey.toFixed(1)} after ${TICKS} ticks`);
console.log(Object.keys(moods).sort().map((m) => `${m}: ${moods[m].length}`).join(', '));
for (const i of [0, 120, 239]) {
  console.log(`frame ${film.frames[i].tick}: centre ${film.centre(i).map((v) => v.toFixed(2)).join(' / ')}`);
}
