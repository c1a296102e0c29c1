const FIRST = ['Ada', 'Ben', 'Cleo', 'Dan', 'Eve', 'Finn', 'Gita', 'Hugo'];
const LAST = ['Berg', 'Costa', 'Dahl', 'Evans', 'Fischer', 'Garcia', 'Hansen'];
const CLUBS = ['rowing.example.org', 'chess.example.org', 'climbing.example.com'];

function readRoster(count) {
  return Array.from({ length: count }, (_, i) => {
    const first = FIRST[i % FIRST.length];
    const last = LAST[(i * 3) % LAST.length];
    const address = `${first}.${last}${i + 1}@${CLUBS[i % CLUBS.length]}`.toLowerCase();
    return `${first} ${last}, ${address}, member since ${1990 + (i % 35)}`;
  }).join('\n');
}

module.exports = { readRoster };
