const { logger } = require('./logger');

function applyAll(events) {
  const state = new Map();
  for (const event of events) {
    state.set(event.order, event.kind);
    logger.debug('applied', event.kind, 'to', event);
  }
  return state.size;
}
module.exports = { applyAll };
