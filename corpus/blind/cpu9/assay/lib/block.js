'use strict';
const { Decimal, sum } = require('./number.js');

class Block {
  constructor({ id, x, y, z, samples }) { Object.assign(this, { id, x, y, z, samples }); }
  static get builder() { return new BlockBuilder(); }
  away({ x, y, z }) { return new Decimal(this.x - x).pow(2).plus((this.y - y) ** 2).plus((this.z - z) ** 2).sqrt(); }
}

class BlockBuilder {
  #parts = { samples: [] };
  id(id) { this.#parts.id = id; return this; }
  at(x, y, z) { Object.assign(this.#parts, { x, y, z }); return this; }
  sample(s) { this.#parts.samples = [...this.#parts.samples, s]; return this; }
  build() { return new Block(this.#parts); }
}

// inverse distance weighting, exponent from the deposit's variogram
function estimate(block, exponent = 2) {
  const weights = block.samples.map((s) => new Decimal(1).div(block.away(s).plus('0.5').pow(exponent)));
  const total = sum(weights);
  const grade = sum(weights.map((w, i) => w.times(block.samples[i].grade))).div(total);
  return { id: block.id, grade, tonnage: new Decimal('2.71').times(5 * 5 * 4) };
}

function metal({ grade, tonnage }, recovery) {
  return grade.times(tonnage).times(recovery).div('31.1034768');
}

module.exports = { Block, estimate, metal };
