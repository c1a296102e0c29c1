function sub(a, b) { return { parts: [a.parts[0] - b.parts[0], a.parts[1] - b.parts[1], a.parts[2] - b.parts[2]] }; }
function add(a, b) { return { parts: [a.parts[0] + b.parts[0], a.parts[1] + b.parts[1], a.parts[2] + b.parts[2]] }; }
function scale(a, k) { return { parts: [a.parts[0] * k, a.parts[1] * k, a.parts[2] * k] }; }
function length(a) { return Math.hypot(a.parts[0], a.parts[1], a.parts[2]); }

function makeBodies(count) {
  const bodies = [];
  let state = 71;
  for (let i = 0; i < count; i++) {
    state = (state * 16807) % 2147483647;
    bodies.push({
      mass: 1 + (state % 9),
      at: { parts: [(state % 1000) / 10, ((state >> 5) % 1000) / 10, ((state >> 9) % 1000) / 10] },
      speed: { parts: [0, 0, 0] },
    });
  }
  return bodies;
}

function pull(bodies, dt) {
  for (const a of bodies) {
    let force = { parts: [0, 0, 0] };
    for (const b of bodies) {
      if (a === b) continue;
      const way = sub(b.at, a.at);
      const d = way.parts[0] * way.parts[0] + way.parts[1] * way.parts[1] + way.parts[2] * way.parts[2] + 1;
      force = add(force, scale(way, b.mass / d));
    }
    a.speed = add(a.speed, scale(force, dt));
  }
  for (const a of bodies) a.at = add(a.at, scale(a.speed, dt));
}

const bodies = makeBodies(190);
for (let step = 0; step < 350; step++) pull(bodies, 0.05);
bodies.sort((a, b) => length(b.speed) - length(a.speed));
const fastest = bodies.slice(0, 2).map(b => length(b.speed).toFixed(3));
console.log(bodies.length, fastest.join(' '));
