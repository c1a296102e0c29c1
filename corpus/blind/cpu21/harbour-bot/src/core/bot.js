import { compose } from './pipeline.js';
import { parseArgs } from './args.js';
import { show } from './logger.js';
import { CooldownError, UserError } from './errors.js';

export class Bot {
  constructor({ config, logger, sessions, channels, adapter, commands }) {
    Object.assign(this, { config, logger, sessions, channels, adapter });
    this.commands = new Map();
    for (const c of commands) for (const name of [c.name, ...(c.aliases ?? [])]) this.commands.set(name, c);
    this.log = logger.child({ part: 'bot' });
    this.handle = compose([this.load, this.remember, this.moderate, this.command].map((fn) => fn.bind(this)));
    adapter.on('message', (m) => this.receive(m));
  }

  async receive(message) {
    const ctx = { message, session: null, channel: null, replies: [], score: 0 };
    try {
      await this.handle(ctx);
    } catch (err) {
      if (!(err instanceof UserError)) throw err;
      ctx.replies.push(err instanceof CooldownError ? `@${message.user} ${err.message}` : `? ${err.message}`);
    }
    this.log.debug(`handled ${message.id} ${show({ session: ctx.session, channel: ctx.channel.summary(), replies: ctx.replies })}`);
    for (const text of ctx.replies) this.adapter.reply(message, text);
  }

  load(ctx, next) {
    ctx.session = this.sessions.open(ctx.message.user);
    ctx.channel = this.channels.get(ctx.message.channel);
    return next();
  }

  remember(ctx, next) {
    ctx.session.seen++;
    ctx.channel.push(ctx.message);
    this.log.trace(`history ${ctx.message.channel} ${show(ctx.channel.history)}`);
    return next();
  }

  moderate(ctx, next) {
    ctx.score = ctx.channel.filter.score(ctx.message.text);
    if (ctx.score > 1.9) {
      ctx.session.strikes++;
      ctx.replies.push(`@${ctx.message.user} easy now`);
      return undefined;
    }
    return next();
  }

  async command(ctx) {
    const { text, at } = ctx.message;
    if (!text.startsWith(this.config.prefix)) return;
    const { args, flags } = parseArgs(text.slice(this.config.prefix.length));
    const command = this.commands.get(args.shift());
    if (!command) throw new UserError('unknown command');
    const wait = ctx.session.lastCommand + this.config.cooldownMs - at;
    if (wait > 0) throw new CooldownError(wait);
    ctx.session.lastCommand = at;
    const reply = await command.run({ args, flags, ctx, bot: this });
    if (reply) ctx.replies.push(reply);
  }
}
