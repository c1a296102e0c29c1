'use strict';

exports.score = function score(home, seeker) {
  if (home.rent > seeker.budget * 1.1) return 0;
  let points = 100 - Math.abs(home.rent - seeker.budget) / 20;
  points -= Math.hypot(home.x - seeker.x, home.y - seeker.y) * 3;
  if (home.rooms < seeker.rooms) points -= 25 * (seeker.rooms - home.rooms);
  for (const wish of seeker.wishes) if (home.features.includes(wish)) points += 8;
  return Math.round(points * 10) / 10;
};
