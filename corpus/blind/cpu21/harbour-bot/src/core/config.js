export function loadConfig(env = process.env) {
  return {
    logLevel: env.BOT_LOG_LEVEL ?? 'warn',
    prefix: '!',
    ownerId: 'u1',
    cooldownMs: 900,
    maxHistory: 25,
    messages: 9000,
    channels: 16,
    users: 220,
    seed: 31337,
  };
}
