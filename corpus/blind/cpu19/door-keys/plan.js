'use strict';

// Which doors can be reached from the lobby with a given set of keys.
exports.makePlan = function makePlan(rooms, seed) {
  let s = seed;
  const next = (m) => {
    s = (s * 1103515245 + 12345) & 0x7fffffff;
    return (s >> 8) % m;
  };
  const doors = Array.from({ length: rooms }, () => []);
  for (let r = 0; r < rooms; r++) {
    for (let k = 0; k < 3; k++) {
      const to = next(rooms);
      const key = next(24);
      doors[r].push({ to, key });
      doors[to].push({ to: r, key });
    }
  }
  return doors;
};

exports.reachable = function reachable(doors, keys) {
  const seen = new Uint8Array(doors.length);
  const queue = [0];
  seen[0] = 1;
  for (let i = 0; i < queue.length; i++) {
    for (const { to, key } of doors[queue[i]]) {
      if (!seen[to] && (keys >>> key) & 1) {
        seen[to] = 1;
        queue.push(to);
      }
    }
  }
  return queue.length;
};
