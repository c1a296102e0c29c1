'use strict';
const MATERIALS = ['zirconia', 'emax', 'pmma', 'cocr'];
const SHADES = ['A1', 'A2', 'A3.5', 'B1', 'C2', 'D3', 'BL4'];

function* incomingOrders(count) {
  for (let i = 0; i < count; i++) {
    const first = 11 + (i % 4) * 10;
    yield {
      caseNo: 7000 + i,
      practice: `p${i % 13}`,
      material: MATERIALS[i % 4],
      shade: SHADES[(i * 3) % 7],
      thickness: 0.5 + (i % 3) * 0.1,
      teeth: Array.from({ length: 2 + (i % 4) }, (_, t) => first + t),
      rush: i % 11 === 0,
    };
  }
}

module.exports = { incomingOrders };
