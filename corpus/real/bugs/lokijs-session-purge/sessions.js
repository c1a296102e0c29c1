const DAY = 24 * 3600 * 1000;

exports.sessions = function sessions(count) {
  const end = Date.UTC(2024, 5, 2);
  const list = [];
  for (let i = 0; i < count; i++) {
    list.push({
      user: `user-${i}`,
      device: i % 3 === 0 ? 'phone' : 'desktop',
      lastSeen: end - ((i * 48271) % 86399) * (DAY / 86400),
    });
  }
  return list;
};
