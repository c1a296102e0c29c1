const async = require('async');

function createDispatcher({ desks }) {
  const minutesByTeam = new Map();
  let open = 0;
  let handled = 0;
  let whenIdle = null;

  const queue = async.priorityQueue((ticket, done) => {
    const spent = minutesByTeam.get(ticket.team) || 0;
    minutesByTeam.set(ticket.team, spent + ticket.estimate);
    setImmediate(done);
  }, desks);

  function closed() {
    handled++;
    if (--open === 0 && whenIdle) whenIdle();
  }

  return {
    submit(ticket) {
      const urgency = ticket.severity * 1000 + ticket.waitingSince;
      open++;
      queue.push(ticket, urgency, closed);
    },
    async finished() {
      if (open > 0) await new Promise(resolve => { whenIdle = resolve; });
      return { handled, desks, minutesByTeam: [...minutesByTeam].sort() };
    },
  };
}

module.exports = { createDispatcher };
