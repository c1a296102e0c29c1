'use strict';

const { createNotifier } = require('./notify');

exports.handler = async function handler(event) {
  const notifier = createNotifier({ sid: `AC${'0'.repeat(32)}`, token: 'token', from: '+15005550006', dryRun: true });
  const results = [];
  for (const appointment of event.appointments) results.push(await notifier.remind(appointment));
  return results;
};

if (require.main === module) {
  const appointments = Array.from({ length: 20 }, (_, i) => ({ phone: `+1500555${String(i).padStart(4, '0')}`, at: `${8 + (i % 9)}:00` }));
  exports.handler({ appointments }).then((results) => console.log(results.length, results[0].status));
}
