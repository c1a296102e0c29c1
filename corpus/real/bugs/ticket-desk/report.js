function quantile(sorted, q) {
  return sorted.length ? sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] : 0;
}

exports.perAgent = function perAgent(agents, tickets) {
  const byAgent = new Map(agents.map((a) => [a.id, { agent: a, open: 0, durations: [] }]));
  for (const t of tickets) {
    const row = byAgent.get(t.agentId);
    if (t.state === 'closed') row.durations.push(t.closed - t.opened);
    else row.open++;
  }
  return [...byAgent.values()].map(({ agent, open, durations }) => {
    durations.sort((a, b) => a - b);
    return { name: agent.name, team: agent.team, open, closed: durations.length, median: quantile(durations, 0.5), slow: quantile(durations, 0.95) };
  });
};

exports.subjects = function subjects(tickets) {
  const counts = {};
  for (const { subject } of tickets) {
    for (const word of subject.split(' ')) if (word.length > 4) counts[word] = (counts[word] || 0) + 1;
  }
  return Object.entries(counts).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 6);
};

exports.backlog = function backlog(tickets, step) {
  const end = tickets.reduce((m, t) => Math.max(m, t.closed || t.opened), 0);
  const change = new Int32Array(Math.ceil(end / step) + 2);
  for (const t of tickets) {
    change[Math.floor(t.opened / step)]++;
    if (t.closed) change[Math.floor(t.closed / step)]--;
  }
  let level = 0;
  let peak = 0;
  for (const c of change) {
    level += c;
    peak = Math.max(peak, level);
  }
  return { level, peak };
};
