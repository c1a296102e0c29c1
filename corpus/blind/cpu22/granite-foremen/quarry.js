'use strict';

const { createHash } = require('node:crypto');
const { URGENT, NORMAL, IDLE } = require('./mailbox.js');

// A block is a small height map; the saw smooths it, the surveyor grades it, the clerk books it.
function saw(block, passes) {
  const { cells, side } = block;
  for (let p = 0; p < passes; p++) {
    for (let i = side + 1; i < cells.length - side - 1; i++) {
      cells[i] = (cells[i] * 4 + cells[i - 1] + cells[i + 1] + cells[i - side] + cells[i + side]) / 8;
    }
  }
  return block;
}

function roughness({ cells, side }) {
  let sum = 0;
  for (let i = side; i < cells.length; i++) sum += Math.abs(cells[i] - cells[i - side]);
  return sum / cells.length;
}

const sawyer = (surveyor, ledger) => {
  let jammed = 0;
  return function cutting(msg, from, ctx) {
    switch (msg.type) {
      case 'cut':
        saw(msg.block, 3);
        surveyor.tell({ type: 'survey', block: msg.block }, msg.block.order ? NORMAL : IDLE, ctx.self);
        break;
      case 'recut':
        saw(msg.block, 2);
        surveyor.tell({ type: 'survey', block: msg.block, again: true }, URGENT, ctx.self);
        break;
      case 'jam':
        jammed++;
        ledger.tell({ type: 'note', text: `jam ${jammed}, ${ctx.waiting() > 0 ? 'busy' : 'idle'}` }, IDLE, ctx.self);
        break;
    }
  };
};

const surveyor = (ledger) => function surveying(msg, from, ctx) {
  const r = roughness(msg.block);
  if (r > 0.115 && !msg.again) from.tell({ type: 'recut', block: msg.block }, URGENT, ctx.self);
  else ledger.tell({ type: 'sold', id: msg.block.id, r }, msg.block.order ? NORMAL : IDLE, ctx.self);
};

const clerk = (book) => function booking(msg) {
  if (msg.type === 'note') book.notes++;
  else {
    book.sold++;
    book.roughness += msg.r;
    book.seal = createHash('md5').update(book.seal).update(`${msg.id}:${msg.r.toFixed(5)}`).digest('hex');
  }
};

module.exports = { sawyer, surveyor, clerk };
