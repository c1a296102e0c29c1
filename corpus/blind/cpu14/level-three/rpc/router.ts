import { initTRPC, TRPCError } from '@trpc/server';
import { z } from 'zod';
import type { Garage } from '../domain/garage.ts';
import type { Context, Role } from './context.ts';

const t = initTRPC.context<Context>().create({ isDev: false });

const allowed = (...roles: Role[]) =>
  t.procedure.use(({ ctx, next }) => {
    if (!roles.includes(ctx.role)) throw new TRPCError({ code: 'FORBIDDEN' });
    return next({ ctx });
  });

const timed = t.middleware(async ({ next }) => {
  const began = performance.now();
  const result = await next();
  if (performance.now() - began > 3000) console.warn('barrier waited too long');
  return result;
});

export function makeRouter(garage: Garage) {
  const site = z.enum(garage.names as [string, ...string[]]);
  const plate = z.string().regex(/^[A-Z]{2}\d{2} [A-Z]{3}$/);
  const ticket = z.string().length(7);
  const minute = z.number().int().nonnegative();
  const quoteInput = z.object({ ticket, minute });
  const kiosk = allowed('kiosk').use(timed);

  return t.router({
    occupancy: t.procedure.input(z.object({ site })).query(({ input }) => garage.occupancy(input.site)),
    barrier: t.router({
      enter: kiosk.input(z.object({ site, plate, minute })).mutation(({ input }) => {
        const visit = garage.enter(input.site, input.plate, input.minute);
        if (visit === 'full') throw new TRPCError({ code: 'CONFLICT', message: 'full' });
        if (visit === 'inside') throw new TRPCError({ code: 'BAD_REQUEST', message: 'this car is inside already' });
        return visit;
      }),
      leave: kiosk.input(z.object({ ticket })).mutation(({ input }) => ({ open: garage.leave(input.ticket) })),
    }),
    quote: allowed('kiosk', 'warden').input(quoteInput).query(({ input }) => {
      const due = garage.quote(input.ticket, input.minute);
      if (!due) throw new TRPCError({ code: 'NOT_FOUND' });
      return due;
    }),
    find: allowed('warden').input(z.object({ plate })).query(({ input }) => garage.find(input.plate) ?? null),
  });
}
