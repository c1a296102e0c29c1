// What a program relies on of the functions that are wrapped to be recorded.
const assert = require('node:assert');
const fs = require('node:fs');
const { promisify } = require('node:util');
const timers = require('node:timers/promises');
const { randomBytes } = require('node:crypto');
const { lookup } = require('node:dns');

(async () => {
  assert.equal(setTimeout.name, 'setTimeout');
  assert.equal(await promisify(setTimeout)(1, 'value'), 'value');
  assert.equal(await timers.setTimeout(1, 'value'), 'value');
  assert.ok(setTimeout(() => {}, 1).hasRef());
  const timer = setInterval(() => {}, 5);
  assert.ok(timer.unref);
  clearInterval(timer);
  assert.equal(randomBytes(8).length, 8);
  assert.equal((await promisify(randomBytes)(8)).length, 8);
  assert.deepEqual(Object.keys(await promisify(lookup)('127.0.0.1')), ['address', 'family']);
  assert.equal(typeof fs.realpath.native, 'function');
  await assert.rejects(fs.promises.readFile('/nowhere'), { code: 'ENOENT' });
  await assert.rejects(promisify(fs.readFile)('/nowhere'), { code: 'ENOENT' });
  assert.throws(() => fs.readFile('/nowhere'), { code: 'ERR_INVALID_ARG_TYPE' });
  assert.throws(() => setTimeout('text'), { code: 'ERR_INVALID_ARG_TYPE' });
  const { prepareStackTrace } = Error;
  Error.prepareStackTrace = () => 'own';
  await fs.promises.stat('.');
  assert.equal(new Error('x').stack, 'own');
  Error.prepareStackTrace = prepareStackTrace;
  await assert.rejects(fetch('http://127.0.0.1:1/'), TypeError);
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
