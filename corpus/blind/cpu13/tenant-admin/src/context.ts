import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Logger } from './logger.ts';
import type { MemberRepository } from './members.ts';

export interface Context {
  requestId: string;
  tenant: string | null;
  role: 'owner' | 'viewer';
  members: MemberRepository;
  logger: Logger;
}

export const contextFactory =
  (services: { members: MemberRepository; logger: Logger }) =>
  ({ req }: { req: IncomingMessage }): Context => {
    const tenant = req.headers['x-tenant'];
    return {
      requestId: randomUUID(),
      tenant: typeof tenant === 'string' && /^t\d+$/.test(tenant) ? tenant : null,
      role: req.headers['x-role'] === 'owner' ? 'owner' : 'viewer',
      ...services,
    };
  };
