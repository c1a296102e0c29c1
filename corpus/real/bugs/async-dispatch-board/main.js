const { buildTickets } = require('./tickets');
const { createDispatcher } = require('./dispatcher');

const tickets = buildTickets(10500, 4711);
const dispatcher = createDispatcher({ desks: 4 });

for (const ticket of tickets) dispatcher.submit(ticket);

dispatcher.finished().then(summary => {
  console.log(`${summary.handled} tickets handled by ${summary.desks} desks`);
  for (const [team, minutes] of summary.minutesByTeam) {
    console.log(`${team.padEnd(12)} ${minutes} min`);
  }
});
