// Headings are in steps of 45 degrees; a piece moves the railhead and turns it.
// Lengths are kept as whole numbers a + b * sqrt(1/2), so that a closed loop closes exactly.
const DIR = [
  { xa: 1, xb: 0, ya: 0, yb: 0 },
  { xa: 0, xb: 1, ya: 0, yb: 1 },
  { xa: 0, xb: 0, ya: 1, yb: 0 },
  { xa: 0, xb: -1, ya: 0, yb: 1 },
  { xa: -1, xb: 0, ya: 0, yb: 0 },
  { xa: 0, xb: -1, ya: 0, yb: -1 },
  { xa: 0, xb: 0, ya: -1, yb: 0 },
  { xa: 0, xb: 1, ya: 0, yb: -1 },
];

export const PIECES = [
  { code: 'S', turn: 0 },
  { code: 'L', turn: 1 },
  { code: 'R', turn: -1 },
];

/** For each heading and piece: how far the railhead goes and where it looks then. */
export const MOVES = DIR.map((d, heading) => PIECES.map(({ turn }, index) => {
  const turned = (heading + turn + 8) % 8;
  const e = DIR[turned];
  return { index, xa: d.xa + e.xa, xb: d.xb + e.xb, ya: d.ya + e.ya, yb: d.yb + e.yb, heading: turned };
}));

export const span = (a, b) => a + b * Math.SQRT1_2;
