'use strict';

function* visits(count) {
  let seed = 7;
  for (let i = 0; i < count; i++) {
    seed = (seed * 48271) % 2147483647;
    const user = seed % 9000;
    yield {
      user,
      at: i,
      cookie: `theme=dark; sid=u${user.toString(36)}-${user * 31}.${(user * 7919).toString(16).padStart(6, '0').slice(0, 6)}; lang=de`,
    };
  }
}

module.exports = { visits };
