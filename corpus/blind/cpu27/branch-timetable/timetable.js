'use strict';

/** Turns lines into single hops ordered by departure, both directions. */
function* trains(lines) {
  for (const line of lines) {
    const back = { calls: line.calls.slice().reverse(), legs: line.legs.slice().reverse() };
    for (const [suffix, { calls, legs }] of [['d', line], ['u', back]]) {
      let run = 0;
      for (let start = line.first; start < 1380; start += line.headway) {
        yield { id: `${line.number}${suffix}${String(++run).padStart(2, '0')}`, calls, legs, start };
      }
    }
  }
}

function hopsOf(train) {
  const hops = [];
  let clock = train.start;
  train.legs.forEach((minutes, k) => {
    hops.push({ train: train.id, from: train.calls[k], to: train.calls[k + 1], dep: clock, arr: clock + minutes });
    clock += minutes + 1;
  });
  return hops;
}

function compile(lines) {
  const hops = [];
  for (const train of trains(lines)) hops.push(...hopsOf(train));
  hops.sort((a, b) => a.dep - b.dep || a.arr - b.arr || (a.train < b.train ? -1 : 1));
  return hops;
}

/** Departure boards, hung at the stops. */
function hangBoards(hops, stops) {
  for (const hop of hops) stops[hop.from].board.push(hop);
}

module.exports = { compile, hangBoards };
