'use strict';

const { PHASES } = require('./stand.cjs');

const OFFSETS = [[-1, 0], [1, 0], [0, -1], [0, 1]];

const burningNear = (front, size, [row, column]) => {
  let n = 0;
  for (const [dr, dc] of OFFSETS) {
    if (front.has((row + dr) * size + column + dc)) n++;
  }
  return n;
};

const transitions = {
  [PHASES.GREEN]: (cell, near, chance) =>
    near > 0 && chance < 0.4 * near * (1.3 - cell.moisture)
      ? cell.turned(PHASES.BURNING, cell.fuel, cell.moisture)
      : cell.turned(PHASES.GREEN, cell.fuel, Math.max(0, cell.moisture - 0.001)),
  [PHASES.BURNING]: (cell) => cell.turned(cell.fuel > 1 ? PHASES.BURNING : PHASES.ASH, cell.fuel - 1, 0),
  [PHASES.ASH]: (cell) => cell.turned(PHASES.ASH, 0, 0),
  [PHASES.ROCK]: (cell) => cell.turned(PHASES.ROCK, 0, cell.moisture),
};

const advance = (random) => (stand) => {
  const { size, cells, minute } = stand;
  const front = new Set();
  cells.forEach((cell, i) => {
    if (cell.phase === PHASES.BURNING) front.add(i);
  });
  const next = cells.map((cell) => {
    const near = front.size ? burningNear(front, size, cell.site.at) : 0;
    return transitions[cell.phase](cell, near, random());
  });
  return { size, cells: next, minute: minute + 1 };
};

module.exports = { advance };
