const { remember } = require('./history.js');
const { openSession } = require('./sessions.js');
const { RateLimit } = require('./settings.js');

/** One client, from its first message to its last. */
exports.connect = function connect(user) {
  const session = openSession(user);
  const limit = new RateLimit();
  return {
    say(room, length) {
      if (!limit.allows(length)) return false;
      session.note(length);
      remember(room, user, length);
      return true;
    },
    close() {
      session.closedAfter = session.messages;
    },
  };
};
