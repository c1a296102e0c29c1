'use strict';

// The buoy's data logger is a line printer at heart: a minute without a reading is an empty line.
function* minutes(seed) {
  let x = seed;
  for (;;) {
    x = (Math.imul(x, 1103515245) + 12345) >>> 0;
    yield x >>> 9;
  }
}

function dump(buoy, days, seed) {
  const src = minutes(seed);
  const draw = (n) => src.next().value % n;
  const out = [];
  for (let day = 0; day < days; day++) {
    out.push(`# buoy ${buoy} day ${day}\n`);
    const readings = 60 + draw(200);
    for (let i = 0; i < readings; i++) {
      out.push(`${(8 + draw(90) / 10).toFixed(1)};${(29 + draw(50) / 10).toFixed(1)};${draw(400)}\n`);
    }
    // radio silence in the night, then the closing line
    out.push('\n'.repeat(5000 + draw(6000)));
    out.push(`# battery ${70 + draw(30)}\n\n\n`);
    out.push('\f');
  }
  return out.join('');
}

module.exports = { dump };
