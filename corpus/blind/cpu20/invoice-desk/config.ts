import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

const Config = z.object({
  level: z.enum(['error', 'warn', 'info', 'debug']).default('info'),
  currency: z.string().length(3).default('EUR'),
  vat: z.coerce.number().min(0).max(0.5).default(0.19),
  logFile: z.string().default(join(tmpdir(), `invoice-desk-${process.pid}.log`)),
});

export type Config = z.infer<typeof Config>;

export const loadConfig = (env: NodeJS.ProcessEnv): Config =>
  Config.parse({ level: env.DESK_LEVEL, currency: env.DESK_CURRENCY, vat: env.DESK_VAT, logFile: env.DESK_LOG });
