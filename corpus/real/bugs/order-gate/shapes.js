'use strict';
const ow = require('ow').default;

const size = ow.object.exactShape({ w: ow.number.positive, d: ow.number.positive, h: ow.number.positive });
const line = ow.object.exactShape({
  sku: ow.string.minLength(4),
  qty: ow.number.integer.positive,
  weight: ow.number.positive,
  size,
  price: ow.object.exactShape({ net: ow.number, currency: ow.string.length(3) }),
  flags: ow.object.exactShape({ fragile: ow.boolean, cold: ow.boolean, gift: ow.boolean }),
  buyer: ow.object.exactShape({
    name: ow.string.nonEmpty,
    street: ow.string.nonEmpty,
    post: ow.string.length(5),
    country: ow.string.length(2),
  }),
  dates: ow.object.exactShape({ placed: ow.number.integer, due: ow.number.integer }),
  remarks: ow.array.ofType(ow.string.maxLength(60)),
  serials: ow.array.ofType(ow.string.startsWith('S')),
  corners: ow.array.ofType(ow.array.ofType(ow.number.greaterThanOrEqual(0))),
});

const LIMIT_KG = 28;

function checkLine(candidate) {
  ow(candidate, 'line', line);
  if (candidate.weight > LIMIT_KG) return 'too heavy';
  const { w, d, h } = candidate.size;
  if (Math.max(w, d, h) > 118) return 'too long';
  if (candidate.flags.fragile && candidate.qty > 8) return 'fragile lot too large';
  return null;
}

module.exports = { checkLine };
