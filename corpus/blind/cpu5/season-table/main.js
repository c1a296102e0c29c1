'use strict';
const { Season } = require('./season');
const boards = require('./boards');

let state = 987654321;
function next(limit) {
  state ^= state << 13; state ^= state >>> 17; state ^= state << 5;
  return (state >>> 0) % limit;
}

const CLUBS = ['Riverside', 'Old Mill', 'Harbour', 'Castle', 'Northgate', 'Foundry'];
const WEEKS = 24;
const season = new Season();
const news = [];
const publish = (kind, week, text) => news.push({ kind, week, text });

boards.podium(season, publish);
boards.clubs(season, publish);
boards.streaks(season, publish);

const names = [];
for (let i = 0; i < 900; i++) {
  const name = `player-${i.toString(36).padStart(3, '0')}`;
  names.push(name);
  season.register(name, CLUBS[next(CLUBS.length)]);
}

function shuffle(list) {
  const copy = list.slice();
  for (let i = copy.length - 1; i > 0; i--) {
    const j = next(i + 1);
    [copy[i], copy[j]] = [copy[j], copy[i]];
  }
  return copy;
}

for (let week = 0; week < WEEKS; week++) {
  const order = shuffle(names);
  for (let i = 0; i + 1 < order.length; i += 2) {
    season.result(order[i], order[i + 1], [next(9), next(9)]);
  }
  season.endWeek();
}

const count = (kind) => news.filter((item) => item.kind === kind).length;
console.log(`${season.size} players, ${news.length} notices`);
for (const kind of ['podium', 'club', 'streak']) console.log(kind, count(kind));
for (const player of season.leaders(10)) {
  console.log(player.name.padEnd(14), player.club.padEnd(10), String(player.points).padStart(4), player.form.join(''));
}
