'use strict';

const FLOOR = { w: 120, d: 80, h: 180 };

// shelf packing by footprint, tallest first
function pack(lines) {
  const boxes = [];
  for (const line of lines) {
    const [a, b, c] = [line.size.w, line.size.d, line.size.h].sort((x, y) => x - y);
    boxes.push({ h: a, w: c, d: b, n: line.qty });
  }
  boxes.sort((x, y) => y.h - x.h || y.w * y.d - x.w * x.d);
  const pallets = [];
  let volume = 0;
  for (const box of boxes) {
    for (let k = 0; k < box.n; k++) {
      volume += box.h * box.w * box.d;
      let placed = false;
      for (let p = Math.max(0, pallets.length - 4); p < pallets.length && !placed; p++) {
        const pallet = pallets[p];
        if (pallet.x + box.w <= FLOOR.w && pallet.y + box.d <= FLOOR.d) {
          pallet.x += box.w;
          pallet.row = Math.max(pallet.row, box.d);
          pallet.shelf = Math.max(pallet.shelf, box.h);
          placed = true;
        } else if (pallet.y + pallet.row + box.d <= FLOOR.d) {
          pallet.y += pallet.row;
          pallet.x = box.w;
          pallet.row = box.d;
          placed = true;
        } else if (pallet.z + pallet.shelf + box.h <= FLOOR.h) {
          pallet.z += pallet.shelf;
          pallet.shelf = box.h;
          pallet.x = box.w;
          pallet.y = 0;
          pallet.row = box.d;
          placed = true;
        }
      }
      if (!placed) pallets.push({ x: box.w, y: 0, z: 0, row: box.d, shelf: box.h });
    }
  }
  return { pallets: pallets.length, fill: pallets.length ? volume / (pallets.length * FLOOR.w * FLOOR.d * FLOOR.h) : 0 };
}

module.exports = { pack };
