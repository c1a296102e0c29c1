'use strict';
const { setImmediate: turn } = require('node:timers/promises');
const context = require('./context.cjs');
const audit = require('./audit.cjs');

async function ask(question, i) {
  const visit = context.current();
  visit.answers.push({ code: question.code, value: (visit.number + i) % 5, at: i * 20 });
  visit.note('answered ' + question.code);
}

exports.handle = function handle(request) {
  return context.run(request.number, async function () {
    const log = audit.open();
    context.current().note('opened');
    for (let i = 0; i < 18; i++) {
      await ask(request.questions[request.start + i], i);
      log.write();
    }
    await turn();
    log.close();
    return context.current().answers.length;
  });
};
