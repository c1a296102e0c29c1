'use strict';
const { compile } = require('./compiler');
const { Loom } = require('./loom');

const DRAFTS = {
  twill: `
    y = 0
    while y < height {
      lift 15 * (y % 2 == 0) + 51 * (y % 2)
      x = 0
      while x < width { pick x, (x + y + start) / 4   x = x + 1 }
      beat  y = y + 1
    }`,
  herringbone: `
    y = 0
    while y < height {
      lift 85
      x = 0
      while x < width {
        step = (x + start) % 24
        if step > 11 { step = 23 - step }
        pick x, ((y + step) % 4 < 2) + x
        x = x + 1
      }
      beat  y = y + 1
    }`,
  overshot: `
    # two blocks, the second mirrored
    y = 0
    seed = start
    while y < height {
      seed = (seed * 141 + 53) % 9973
      lift seed % 256
      x = 0
      while x < width {
        d = (x - width / 2) * (x - width / 2) + (y - height / 2) * (y - height / 2)
        pick x, (d / 97) % 2 + (seed > 5000)
        x = x + 1
      }
      beat  y = y + 1
    }`,
};

for (const [name, source] of Object.entries(DRAFTS)) {
  const program = compile(source);
  const loom = new Loom(640, 900);
  for (let bolt = 0; bolt < 5; bolt++) loom.run(program, { start: 11 + 3 * bolt });
  console.log(`${name}: ${program.code.length} words, longest float ${loom.floats()}`);
  console.log(loom.swatch(32, 5));
}

try {
  compile('lift 3\nx = = 4');
} catch (e) {
  console.log(e.message);
}
