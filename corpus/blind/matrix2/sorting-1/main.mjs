const CLUBS = ['Aarau', 'Bregenz', 'Chur', 'Dornbirn'];

function runTournament(rounds) {
  const board = [];
  const clubs = {};
  const log = [];
  let s = 11;
  let i, p, pos, tmp, text;
  for (i = 0; i < CLUBS.length; i++) clubs[CLUBS[i]] = 0;
  for (i = 0; i < rounds; i++) {
    s = (s * 48271) % 2147483647;
    tmp = s % 100000;
    text = CLUBS[s % 4];
    p = { name: text.slice(0, 2) + i, club: text, points: tmp, games: 1 + (s % 12) };
    board.push(p);
    board.sort((a, b) => b.points - a.points || a.games - b.games);
    clubs[text] += p.points;
    if (board[0] === p) {
      log.push('round ' + i + ': new leader ' + p.name);
    }
    if (i % 500 === 0) {
      pos = 0;
      while (pos < board.length && board[pos] !== p) pos++;
      log.push('round ' + i + ': place ' + (pos + 1));
    }
  }
  tmp = Object.keys(clubs);
  tmp.sort();
  for (i = 0; i < tmp.length; i++) {
    console.log(tmp[i], clubs[tmp[i]]);
  }
  console.log(log.length, log[log.length - 1]);
  console.log(board.slice(0, 3).map((b) => b.name + ':' + b.points).join(' '));
}

runTournament(8000);
