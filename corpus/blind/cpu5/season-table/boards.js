'use strict';

const sameNames = (a, b) => a.length === b.length && a.every((name, i) => name === b[i]);

function podium(season, publish) {
  let current = [];
  season.on('result', ({ week }) => {
    const names = season.leaders(3).map((player) => player.name);
    if (sameNames(names, current)) return;
    current = names;
    publish('podium', week, names.join(' > '));
  });
}

function clubs(season, publish) {
  season.on('week', (week) => {
    const byClub = {};
    for (const player of season.table) {
      byClub[player.club] ??= [];
      byClub[player.club] = [...byClub[player.club], player.points].slice(0, 8);
    }
    const ranked = Object.entries(byClub)
      .map(([club, points]) => [club, points.reduce((a, b) => a + b, 0)])
      .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
    publish('club', week, ranked.slice(0, 3).map(([club, points]) => `${club} ${points}`).join(', '));
  });
}

function streaks(season, publish) {
  const hot = new Set();
  season.on('result', ({ home, away, score, week }) => {
    const winner = score[0] > score[1] ? home : away;
    if (Math.abs(score[0] - score[1]) < 6 || hot.has(winner)) return;
    hot.add(winner);
    publish('streak', week, winner);
  });
}

module.exports = { podium, clubs, streaks };
