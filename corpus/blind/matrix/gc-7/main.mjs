import { EventEmitter } from 'node:events';

const bus = new EventEmitter();
const floors = new Map();
const stats = { moved: 0, opened: 0, replies: 0 };

function context(name, detail) {
  return { name, path: ['lift', name, String(detail.lift)], flags: new Map([['stop', false]]), at: [detail.lift, detail.floor] };
}

function envelope(name, detail) {
  const ctx = context(name, detail);
  return Object.freeze({
    ...detail,
    headers: { ...ctx, trace: [...ctx.path, name] },
    stop: () => ctx.flags.set('stop', true),
    reply: answer => { stats.replies += answer; },
    children: [ctx].map(c => ({ parent: c, ids: [c.at[0], c.at[1]] })),
  });
}

function send(name, detail) {
  bus.emit(name, envelope(name, detail));
}

const handlers = {
  move(event) {
    floors.set(event.lift, event.floor);
    stats.moved++;
    if (event.floor % 5 === 0) event.stop();
  },
  open(event) {
    stats.opened++;
    event.reply(event.floor > 3 ? 1 : 0);
  },
};
for (const [name, handler] of Object.entries(handlers)) bus.on(name, handler.bind(null));

function simulate(count) {
  let state = 4096;
  for (let i = 0; i < count; i++) {
    state = (state * 16807) % 2147483647;
    send(i % 4 ? 'move' : 'open', { lift: state % 6, floor: (state >> 4) % 20 });
  }
}

simulate(1500000);
console.log(stats, [...floors].sort((a, b) => a[0] - b[0]).join(' '));
