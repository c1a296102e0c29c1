'use strict';
const { isDeepStrictEqual, inspect } = require('node:util');

class Mismatch extends Error {}

const expect = (actual) => ({
  toBe(wanted) { if (!Object.is(actual, wanted)) throw new Mismatch(`${inspect(actual)} is not ${inspect(wanted)}`); },
  toEqual(wanted) { if (!isDeepStrictEqual(actual, wanted)) throw new Mismatch(`${inspect(actual)} differs from ${inspect(wanted)}`); },
  toThrow() {
    try { actual(); } catch { return; }
    throw new Mismatch('did not throw');
  },
});

async function run(root, reporter, base) {
  for (const { name, hooks, body } of root.walk()) {
    const context = { ...base, expect };
    try {
      for (const hook of hooks) await hook(context);
      await body(context);
      reporter.passed(name);
    } catch (error) {
      reporter.failed(name, error);
    }
  }
  return reporter.finish();
}

module.exports = { run };
