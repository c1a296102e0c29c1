'use strict';
const { streets } = require('./streets.cjs');
const { Reach } = require('./reach.cjs');
const { coverage, improve } = require('./plan.cjs');

let s = 99;
const random = () => {
  s = (s * 48271) % 2147483647;
  return s / 2147483647;
};
const graph = streets(180, 130, 7);
const people = Uint16Array.from({ length: graph.n }, (_, i) => {
  const x = i % 180;
  const y = Math.floor(i / 180);
  return 3 + random() * 40 + 300 / (1 + Math.hypot(x - 70, y - 60) / 6);
});
const reach = new Reach(graph);
for (const count of [12, 20, 32]) {
  const stops = Array.from({ length: count }, () => Math.floor(random() * graph.n));
  const before = coverage(reach.from(stops), people, [300, 600, 900]);
  const plan = improve(reach, stops, people, 130, random);
  const after = coverage(reach.from(plan.stops), people, [300, 600, 900]);
  console.log(`${count} stops: ${plan.kept} moves kept, ${[...before.within].join('/')} -> ${[...after.within].join('/')}, cut off ${after.lost}`);
}
