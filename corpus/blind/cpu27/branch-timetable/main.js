'use strict';

const { openStops } = require('./stops.js');
const { gazetteer, layLines, mulberry } = require('./lines.js');
const { compile, hangBoards } = require('./timetable.js');
const { Planner } = require('./planner.js');
const { leaflet, boardLine, clock } = require('./print.js');

const random = mulberry(1863);
const records = gazetteer();
const lines = layLines(records, 31, 18, random);
const stops = openStops(records);
const hops = compile(lines);
hangBoards(hops, stops);
console.log(`${records.length} stops, ${lines.length} lines, ${hops.length} hops`);

const planner = new Planner(hops, stops);
let furthest = { mean: 0 };
const origins = lines.flatMap((line) => [line.calls[0]]);
for (const minute of [405, 1020]) {
  for (const origin of origins) {
    const { count, mean } = planner.scan(origin, minute).reach();
    if (mean - minute > furthest.mean) furthest = { mean: mean - minute, origin, minute, count };
  }
}
console.log(`worst placed: ${stops[furthest.origin]} at ${clock(furthest.minute)}, ${furthest.mean.toFixed(1)} min on average to ${furthest.count} stops`);

for (let i = 0; i < 6; i++) {
  const from = lines[i * 3].calls[2];
  const to = lines[i * 5 + 2].calls[11];
  const legs = planner.scan(from, 480 + i * 35).journey(to);
  console.log(`${stops[from]} to ${stops[to]}`);
  console.log(leaflet(legs, stops).join('\n'));
}

const busiest = [...stops].sort((a, b) => b.board.length - a.board.length || a.index - b.index).slice(0, 8);
for (const stop of busiest) console.log(boardLine(stop));
