const CITIES = ['Lyon', 'Porto', 'Graz', 'Bergen', 'Ghent'];

export function loadMembers(count) {
  return Array.from({ length: count }, (_, i) => ({
    passwordHash: `$2b$10$${(i * 7919).toString(36)}`,
    _rev: `${i % 9}-${(i * 31).toString(16)}`,
    id: i,
    handle: `member_${i.toString(36)}`,
    email: `m${i}@example.net`,
    phone: `+33 6 ${10000000 + i}`,
    resetToken: (i * 2654435761).toString(36),
    city: CITIES[i % CITIES.length],
    joined: 1500000000 + i * 37,
    loginIp: `10.0.${i % 256}.${(i * 7) % 256}`,
    bio: 'likes long walks and short functions '.repeat(1 + (i % 3)),
    score: (i * 7907) % 1000,
    links: [`https://ex.net/${i}`, `https://ex.net/${i}/posts`],
    flags: { verified: i % 4 === 0, muted: i % 50 === 0 },
  }));
}
