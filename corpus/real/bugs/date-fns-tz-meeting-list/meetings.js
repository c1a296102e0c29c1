function loadMeetings(count) {
  const first = Date.UTC(2021, 8, 1, 6, 0, 0);
  return Array.from({ length: count }, (_, i) => ({
    id: i + 1,
    startsAt: new Date(first + i * 37 * 60 * 1000).toISOString(),
  }));
}

module.exports = { loadMeetings };
