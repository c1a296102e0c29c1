import type { Library } from './library.ts';

/** Timers, jobs, queues. */
export const JOBS: readonly Library[] = [
  {
    package: ['node-cron', 'node-schedule', 'cron', 'croner', 'agenda', 'bree', 'later', 'toad-scheduler'],
    advice:
      'Remove a job from the scheduler when it is replaced or finished: task.destroy() (node-cron; stop() keeps it in the list), job.cancel() and deleting finished one-off jobs (node-schedule). A single job that looks up what is due needs no registry.',
    code: { before: 'task.stop();', after: 'task.stop();\ntask.destroy();' },
  },
  {
    package: ['opossum', 'cockatiel', 'brakes', 'hystrixjs'],
    advice:
      'Create one circuit breaker per dependency at module level and fire() it for each call. A breaker created per call must be shut down (breaker.shutdown() stops its interval and removes its listeners).',
    code: {
      before: 'const call = (args) => new CircuitBreaker(request).fire(args);',
      after:
        'const breaker = new CircuitBreaker(request); // once\nconst call = (args) => breaker.fire(args);',
    },
  },
  {
    package: [
      'p-timeout',
      'p-event',
      'p-cancelable',
      'p-retry',
      'delay',
      'p-wait-for',
      'abort-controller',
      'any-signal',
      'abortcontroller-polyfill',
    ],
    advice:
      'Give each call a separate signal (AbortSignal.any([shutdown, AbortSignal.timeout(ms)]), or a controller per call), or remove the listener when the call settles (signal.removeEventListener): a signal that lives as long as the process collects one listener per call.',
    code: {
      before: 'pTimeout(work, { milliseconds, signal: shutdown });',
      after: 'pTimeout(work, { milliseconds, signal: AbortSignal.any([shutdown]) });',
    },
  },
  {
    package: ['bottleneck', 'limiter', 'rate-limiter-flexible', 'express-rate-limit', 'p-throttle'],
    advice:
      'Create one limiter per key, reuse it, and drop idle limiters (Bottleneck.Group does): a Bottleneck with a reservoir that refreshes has an interval that keeps it until disconnect().',
    code: {
      before:
        'const limiter = new Bottleneck({ reservoir, reservoirRefreshInterval, reservoirRefreshAmount }); // per job',
      after:
        'const limiters = new Bottleneck.Group({ reservoir, reservoirRefreshInterval, reservoirRefreshAmount }); // once\nconst limiter = limiters.key(account);',
    },
  },
  {
    package: ['generic-pool', 'tarn', 'lightning-pool', 'async-mutex', 'async-lock', 'await-semaphore'],
    advice:
      'Release acquired resources in finally, with pool.use(work) or runExclusive(work) where it exists, and limit the wait: acquireTimeoutMillis, maxWaitingClients, withTimeout().',
    code: {
      before: 'const client = await pool.acquire();',
      after:
        'const client = await pool.acquire();\ntry { await work(client); } finally { await pool.release(client); }',
    },
  },
  {
    package: [
      'p-queue',
      'p-limit',
      'async',
      'fastq',
      'better-queue',
      'bull',
      'bullmq',
      'bee-queue',
      'kue',
      'amqplib',
      'kafkajs',
    ],
    advice:
      'Limit the queue: wait while it is full (await queue.onSizeLessThan(n), highWater, prefetch), raise its concurrency or refuse work, and remove finished jobs (removeOnComplete, removeOnFail).',
  },
];
