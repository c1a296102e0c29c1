export const shutdown = new AbortController();

process.once('SIGTERM', () => shutdown.abort());
