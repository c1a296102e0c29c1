'use strict';
const { play } = require('./script');
const r = require('./readers');

const counts = {};
const read = r.counting(r.skippingBlank(r.firstOf(r.heading, r.cue, r.speech, r.direction)), counts);

/** Seconds that a line takes on the stage. */
const LASTS = {
  scene: () => 6,
  cue: (n) => (n.action.startsWith('fade') ? Number(n.action.slice(5)) : 0.5),
  speech: (n) => n.text.split(/\s+/).length * 0.42 + (n.text.match(/[!?]/g) ?? []).length * 0.3,
  direction: (n) => 2 + n.text.length / 20,
};

function book(lines) {
  const scenes = [];
  for (const line of lines) {
    const node = read(line);
    if (!node) continue;
    if (node.type === 'scene') scenes.push({ title: node.title, seconds: 0, puppets: new Set(), cues: [] });
    const scene = scenes.at(-1);
    scene.seconds += LASTS[node.type](node);
    if (node.type === 'speech') scene.puppets = new Set([...scene.puppets, node.who]);
    if (node.type === 'cue') scene.cues = scene.cues.concat({ at: scene.seconds, desk: node.desk, number: node.number });
  }
  return scenes;
}

const scenes = book(play(80));
const long = scenes.toSorted((a, b) => b.seconds - a.seconds)[0];
const busiest = scenes.flatMap((s) => s.cues).reduce((m, c) => m.set(c.desk, (m.get(c.desk) ?? 0) + 1), new Map());
console.log(`${scenes.length} scenes, ${(scenes.reduce((t, s) => t + s.seconds, 0) / 60).toFixed(1)} minutes`);
console.log(`longest: ${long.title} (${long.seconds.toFixed(0)} s, ${[...long.puppets].sort().join(', ')})`);
console.log(JSON.stringify(counts), [...busiest].map(([d, n]) => `${d} ${n}`).join(', '));
