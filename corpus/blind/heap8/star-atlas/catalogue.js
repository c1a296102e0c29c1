class Star {
  constructor(n) {
    this.hip = n;
    this.ra = (n * 137.508) % 360;
    this.dec = ((n * 61.8034) % 180) - 90;
    this.magnitude = ((n * 29) % 140) / 10;
    this.names = n % 5 === 0 ? [`HIP ${n}`, `SAO ${n * 3}`] : [`HIP ${n}`];
    this.next = null;
    this.previous = null;
  }
}

export function catalogue(count) {
  const stars = [];
  for (let n = 0; n < count; n += 1) {
    const star = new Star(n);
    if (n > 0) {
      star.previous = stars[n - 1];
      stars[n - 1].next = star;
    }
    stars.push(star);
  }
  return stars;
}

export function constellations(stars) {
  const groups = new Map();
  for (const star of stars) {
    const key = `${Math.floor(star.ra / 30)}:${Math.floor((star.dec + 90) / 26)}`;
    const list = groups.get(key);
    if (list) list.push(star);
    else groups.set(key, [star]);
  }
  return [...groups.values()];
}
