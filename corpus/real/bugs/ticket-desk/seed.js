const STATES = ['open', 'waiting', 'closed', 'closed', 'closed'];
const THINGS = ['printer', 'login', 'invoice', 'router', 'calendar', 'scanner', 'badge', 'headset'];
const TROUBLES = ['is slow', 'does not start', 'shows an error', 'was lost', 'needs an update'];

function stream(seed) {
  let h = seed | 0;
  return (n) => {
    h = Math.imul(h ^ (h >>> 15), 2246822519) + 0x9e3779b9 | 0;
    let t = Math.imul(h ^ (h >>> 13), 3266489917);
    t ^= t >>> 16;
    return (t >>> 0) % n;
  };
}

async function insert(runner, table, columns, rows) {
  for (let i = 0; i < rows.length; i += 400) {
    const values = rows.slice(i, i + 400)
      .map((row) => '(' + row.map((v) => (v === null ? 'NULL' : typeof v === 'number' ? v : `'${v}'`)).join(',') + ')');
    await runner.query(`INSERT INTO "${table}" (${columns.map((c) => `"${c}"`).join(',')}) VALUES ${values.join(',')}`);
  }
}

module.exports = async function seed(connection, tickets) {
  const roll = stream(424242);
  const runner = connection.createQueryRunner();
  const agents = ['Ines', 'Tomasz', 'Priya', 'Olu', 'Greta', 'Mateo', 'Yuki', 'Noor', 'Sven'].map((name, i) => [i + 1, name, ['field', 'desk', 'night'][i % 3]]);
  await insert(runner, 'agent', ['id', 'name', 'team'], agents);
  const rows = [];
  let now = 1000;
  for (let id = 1; id <= tickets; id++) {
    now += roll(40);
    const state = STATES[roll(STATES.length)];
    rows.push([id, `${THINGS[roll(THINGS.length)]} ${TROUBLES[roll(TROUBLES.length)]}`, state, 1 + roll(agents.length), now, state === 'closed' ? now + 15 + roll(5000) : null]);
  }
  await insert(runner, 'ticket', ['id', 'subject', 'state', 'agentId', 'opened', 'closed'], rows);
};
