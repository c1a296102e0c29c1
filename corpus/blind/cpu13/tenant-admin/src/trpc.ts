import { inspect } from 'node:util';
import { initTRPC, TRPCError } from '@trpc/server';
import type { Context } from './context.ts';

const t = initTRPC.context<Context>().create();

const SECRET = /(?<=(?:token|secret): ')[^']+/g;

function outline(value: unknown): string {
  return inspect(value, { depth: 6, maxArrayLength: 50, breakLength: 120, sorted: true }).replace(SECRET, '***');
}

const traced = t.middleware(async ({ ctx, path, type, getRawInput, next }) => {
  const started = performance.now();
  const result = await next();
  const took = Number((performance.now() - started).toFixed(1));
  const answer = result.ok ? outline({ data: result.data, ctx }) : result.error.message;
  ctx.logger.debug(`${type} ${path}`, { requestId: ctx.requestId, input: await getRawInput(), answer, took });
  return result;
});

const inTenant = t.middleware(({ ctx, next }) => {
  if (!ctx.tenant) throw new TRPCError({ code: 'UNAUTHORIZED', message: 'tenant is missing' });
  return next({ ctx: { ...ctx, tenant: ctx.tenant } });
});

const ownersOnly = t.middleware(({ ctx, next }) => {
  if (ctx.role !== 'owner') throw new TRPCError({ code: 'FORBIDDEN', message: 'owners only' });
  return next();
});

export const router = t.router;
export const procedure = t.procedure.use(traced).use(inTenant);
export const ownerProcedure = procedure.use(ownersOnly);
