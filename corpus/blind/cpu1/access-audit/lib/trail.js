const ROLES = ["viewer", "editor", "viewer", "owner", "service", "viewer", "guest"];

export function* trail(length) {
  let a = 0x9e3779b9;
  for (let i = 0; i < length; i++) {
    a = Math.imul(a ^ (a >>> 16), 0x85ebca6b);
    a = Math.imul(a ^ (a >>> 13), 0xc2b2ae35) + i;
    const n = (a ^ (a >>> 16)) >>> 0;
    yield {
      user: n % 20011,
      role: ROLES[(n >>> 7) % ROLES.length],
      resource: (n >>> 11) % 3001,
      write: (n & 3) === 0,
      millis: 4 + ((n >>> 5) % 900),
    };
  }
}
