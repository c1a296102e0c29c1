'use strict';

const clock = (minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(Math.round(minute) % 60).padStart(2, '0')}`;

/** Adjacent hops of the same train are one line of the leaflet. */
function leaflet(legs, stops) {
  const rides = [];
  for (const hop of legs) {
    const last = rides[rides.length - 1];
    if (last && last.train === hop.train) {
      last.to = hop.to;
      last.arr = hop.arr;
      last.calls++;
    } else {
      rides.push({ ...hop, calls: 1 });
    }
  }
  return rides.map((r) => `  ${clock(r.dep)} ${stops[r.from].name.padEnd(16)} ${clock(r.arr)} ${stops[r.to].name.padEnd(16)} ${r.train}, ${r.calls} calls`);
}

/** Longest gap and headway spread of one departure board. */
function boardLine(stop) {
  const gaps = [];
  for (let i = 1; i < stop.board.length; i++) gaps.push(stop.board[i].dep - stop.board[i - 1].dep);
  const mean = gaps.reduce((a, b) => a + b, 0) / (gaps.length || 1);
  const spread = Math.sqrt(gaps.reduce((a, g) => a + (g - mean) ** 2, 0) / (gaps.length || 1));
  return `${String(stop).padEnd(24)} ${String(stop.board.length).padStart(4)} departures, every ${mean.toFixed(1)} min (±${spread.toFixed(1)}), gap ${Math.max(0, ...gaps)}`;
}

module.exports = { leaflet, boardLine, clock };
