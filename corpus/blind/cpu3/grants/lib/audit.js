'use strict';

const LEVELS = [
  ['public', 0],
  ['internal', 60],
  ['secret', 160],
];

function levelOf(score) {
  let found = LEVELS[0][0];
  for (const [name, from] of LEVELS) if (score >= from) found = name;
  return found;
}

module.exports = function audit(graph, users) {
  const tally = new Map();
  for (const user of users) {
    let score = 0;
    for (const role of user.roles) score = Math.max(score, graph.clearance(role));
    const level = levelOf(score);
    tally.set(level, (tally.get(level) ?? 0) + 1);
  }
  return tally;
};
