const { events } = require('./events');
const { applyAll } = require('./apply');
console.log(applyAll(events(120_000)));
