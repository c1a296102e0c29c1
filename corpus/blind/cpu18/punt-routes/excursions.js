'use strict';
const { River } = require('./river');
const { Agenda } = require('./agenda');

const SPEEDS = { novice: 0.6, chauffeur: 1.4, racer: 2.1 };

const later = (a, b) => b.due - a.due || b.id - a.id;

/** Seconds for one channel: shallow water is slow for the heavy punts. */
function seconds(landing, channel, punter) {
  const pace = SPEEDS[punter] * (landing.shallow ? 0.75 : 1);
  return channel.metres / pace;
}

function reachable(river, start, punter, limit) {
  const best = new Map([[start, 0]]);
  const done = new Set();
  const agenda = new Agenda(later).schedule({ id: start, due: 0 });
  while (!agenda.empty) {
    const { id, due } = agenda.take();
    if (done.has(id)) continue;
    done.add(id);
    const landing = river.landing(id);
    for (const channel of landing.channels) {
      const arrive = due + seconds(landing, channel, punter);
      if (arrive > limit || arrive >= (best.get(channel.to) ?? Infinity)) continue;
      best.set(channel.to, arrive);
      agenda.schedule({ id: channel.to, due: arrive });
    }
  }
  return best;
}

/** The day at the boathouse: hires go out and come back in order of time. */
function* boathouse(hires) {
  const desk = new Agenda((a, b) => b.at - a.at);
  for (const hire of hires) {
    while (!desk.empty && desk.peek().at <= hire.out) yield desk.take();
    desk.schedule({ at: hire.out + hire.minutes, punt: hire.punt, event: 'back' });
    yield { at: hire.out, punt: hire.punt, event: 'out' };
  }
  while (!desk.empty) yield desk.take();
}

function summary(river, times) {
  const counts = {};
  let furthest = [0, 0];
  for (const [id, t] of times) {
    const { reach } = river.landing(id);
    counts[reach] = (counts[reach] ?? 0) + 1;
    if (t > furthest[1]) furthest = [id, t];
  }
  const reaches = Object.keys(counts).sort().map((k) => `${k} ${counts[k]}`);
  return `${reaches.join(', ')} – furthest ${furthest[0]} in ${(furthest[1] / 60).toFixed(1)} min`;
}

const river = new River(170, 170, 1871);

for (const punter of Object.keys(SPEEDS)) {
  const times = reachable(river, 170 * 85 + 85, punter, punter === 'novice' ? 5400 : 3600);
  console.log(punter.padEnd(10), times.size, summary(river, times));
}

const hires = Array.from({ length: 400 }, (_, i) => ({ out: 540 + i, minutes: 45 + ((i * 37) % 80), punt: i % 60 }));
let afloat = 0;
let most = 0;
for (const { event } of boathouse(hires)) {
  afloat += event === 'out' ? 1 : -1;
  most = Math.max(most, afloat);
}
console.log('most afloat at once', most);
