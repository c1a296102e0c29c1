'use strict';

// pipeline text, one step a line:  filter site = A  |  scale yield  |  group variety
const OPS = {
  filter: ([column, , value]) => ({ op: 'filter', column, value }),
  scale: ([column]) => ({ op: 'scale', column }),
  limit: ([column, low, high]) => ({ op: 'limit', column, low: Number(low), high: Number(high) }),
  group: ([column]) => ({ op: 'group', column }),
};

function parsePlan(text) {
  return text.split('|').map((line) => {
    const [name, ...args] = line.trim().split(/\s+/);
    if (!Object.hasOwn(OPS, name)) throw new SyntaxError(`unknown step ${name}`);
    return OPS[name](args);
  });
}

module.exports = { parsePlan };
