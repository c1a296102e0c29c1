const STREETS = ['Leather Lane', 'Cowcross St', 'Brick Lane', 'Old St', 'Goswell Rd', 'Curtain Rd', 'Exmouth Mkt'];

function createBoard({ riders, jobs, seed }) {
  let s = seed;
  const next = (n) => {
    s = (s * 48271) % 2147483647;
    return s % n;
  };
  const fleet = Array.from({ length: riders }, (_, id) => ({ id, call: `fixie-${id}`, zone: id % 8, done: 0 }));
  const work = new Map();
  for (let id = 0; id < jobs; id++) {
    work.set(id, {
      id,
      zone: next(8),
      from: `${1 + next(200)} ${STREETS[next(STREETS.length)]}`,
      to: `${1 + next(200)} ${STREETS[next(STREETS.length)]}`,
      grams: 50 + next(9000),
      rider: next(riders),
      state: 'booked',
      ref: next(2 ** 30).toString(36),
    });
  }
  const byZone = new Map();
  for (const job of work.values()) {
    if (!byZone.has(job.zone)) byZone.set(job.zone, []);
    byZone.get(job.zone).push(job);
  }

  return {
    rider(id) {
      const rider = fleet[id];
      return rider && { ...rider, bag: (byZone.get(rider.zone) || []).filter((j) => j.rider === id).map((j) => j.ref) };
    },
    manifest(zone) {
      const list = byZone.get(zone);
      if (!list) return null;
      const grams = list.reduce((sum, j) => sum + j.grams, 0);
      return { zone, grams, jobs: list };
    },
    collect(id) {
      const job = work.get(id);
      if (!job) return null;
      job.state = job.state === 'booked' ? 'collected' : 'delivered';
      fleet[job.rider].done++;
      return { id, state: job.state };
    },
  };
}

module.exports = { createBoard };
