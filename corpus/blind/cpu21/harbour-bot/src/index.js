import { loadConfig } from './core/config.js';
import { Logger } from './core/logger.js';
import { Bot } from './core/bot.js';
import { Sessions } from './state/sessions.js';
import { Channels } from './state/channels.js';
import { LoopbackAdapter } from './adapters/loopback.js';
import { commands } from './commands/index.js';

const config = loadConfig();
const logger = new Logger({ level: config.logLevel });
const adapter = new LoopbackAdapter(config);
const bot = new Bot({ config, logger, adapter, commands, sessions: new Sessions(), channels: new Channels(config.maxHistory) });

await adapter.play(config.messages);
console.log(`${adapter.replies} replies, ${bot.sessions.size} users`);
console.log(bot.channels.list().map((c) => `${c.name} ${c.total} ${c.filter.fine.size}`).sort().join('\n'));
console.log(adapter.hash.digest('hex'));
