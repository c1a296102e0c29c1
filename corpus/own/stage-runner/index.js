'use strict';
const createLogger = require('./lib/logger');
const Runner = require('./lib/runner');
const steps = require('./lib/steps');

const log = createLogger('runner', { level: process.env.LOG_LEVEL || 'info' });
const runner = new Runner(steps, log);
let done = 0;
runner.on('done', () => { if (++done % 500 === 0) log.info(`${done} jobs done`); });

(async () => {
  const ids = Array.from({ length: 4500 }, (_, i) => i + 1);
  const lane = async () => {
    for (let id; (id = ids.pop()); ) await runner.run({ id, queue: `q${id % 4}`, options: { retries: 3, timeout: 5000 } });
  };
  await Promise.all([lane(), lane(), lane(), lane()]);
})();
