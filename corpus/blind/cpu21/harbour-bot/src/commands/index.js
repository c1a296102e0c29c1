import { UserError } from '../core/errors.js';

const tide = {
  name: 'tide',
  aliases: ['tides', 't'],
  run({ args, flags, ctx }) {
    const hours = Number(args[0] ?? 0);
    if (Number.isNaN(hours)) throw new UserError('hours must be a number');
    const t = ctx.message.at / 3_600_000 + hours;
    const parts = [[1.82, 12.42, 0.3], [0.61, 12, 1.1], [0.38, 12.66, 2], [0.24, 23.93, 0.7], [0.17, 25.82, 1.9]];
    let level = 3.1;
    for (const [amp, period, phase] of parts) level += amp * Math.cos((2 * Math.PI * t) / period + phase);
    return flags.feet ? `${(level * 3.2808).toFixed(1)} ft` : `${level.toFixed(2)} m`;
  },
};

const berth = {
  name: 'berth',
  run({ args, ctx }) {
    const [action, name] = args;
    const { berths } = ctx.session;
    if (action === 'add') {
      if (!name) throw new UserError('which berth?');
      if (!berths.includes(name)) berths.push(name);
      if (berths.length > 6) berths.shift();
      return `noted ${name}`;
    }
    if (action === 'list') return berths.length ? berths.join(', ') : 'none';
    throw new UserError('berth add|list');
  },
};

const top = {
  name: 'top',
  run({ bot, args }) {
    return bot.sessions.top(Math.min(Number(args[0]) || 3, 5)).map((s) => `${s.user}:${s.seen}`).join(' ');
  },
};

const last = {
  name: 'last',
  run({ ctx, args }) {
    const word = args[0] ?? '';
    const hit = ctx.channel.history.findLast((m) => m !== ctx.message && m.text.includes(word));
    return hit ? `${hit.user}: ${hit.text}` : 'nothing';
  },
};

export const commands = [tide, berth, top, last];
