const TEAMS = ['billing', 'network', 'hardware', 'accounts', 'facilities'];

function buildTickets(count, seed) {
  let state = seed;
  const next = limit => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return (state >> 8) % limit;
  };
  const tickets = [];
  for (let i = 0; i < count; i++) {
    tickets.push({
      id: `T-${10000 + i}`,
      team: TEAMS[next(TEAMS.length)],
      severity: 1 + next(4),
      waitingSince: next(1000),
      estimate: 5 + next(40),
    });
  }
  return tickets;
}

module.exports = { buildTickets };
