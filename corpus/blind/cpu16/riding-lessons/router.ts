import { initTRPC, TRPCError } from '@trpc/server';
import type { Context } from './context.ts';
import { bookingForm, dayQuery } from './forms.ts';
import { diary } from './diary.ts';

const t = initTRPC.context<Context>().create({
  errorFormatter: ({ shape, error }) => ({ ...shape, data: { ...shape.data, fields: error.cause?.name === 'ZodError' ? JSON.parse(error.cause.message) : [] } }),
});

const atYard = t.procedure.use(({ ctx, next }) => {
  if (!ctx.yard) throw new TRPCError({ code: 'UNAUTHORIZED', message: 'which yard?' });
  return next({ ctx: { ...ctx, yard: ctx.yard } });
});

const formed = atYard.use(async ({ ctx, getRawInput, next }) => {
  const checked = bookingForm(ctx.yard).safeParse(await getRawInput());
  if (!checked.success) throw new TRPCError({ code: 'BAD_REQUEST', cause: checked.error });
  return next({ ctx: { ...ctx, booking: checked.data } });
});

export const appRouter = t.router({
  lessons: t.router({
    book: formed.mutation(({ ctx }) => {
      const { ref, slot, riders } = diary.enter(ctx.booking);
      return { ref, slot, riders: riders.length, due: riders.reduce((sum, r) => sum + (r.level === 'lead-rein' ? 18 : 26) + (r.helmet === 'own' ? 0 : 2), 0) };
    }),
    quote: formed.query(({ ctx }) => {
      const { riders, slot } = ctx.booking;
      return { slot, due: riders.length * (slot > 16 ? 28 : 24) };
    }),
    day: atYard.input(dayQuery).query(({ input }) => diary.day(input.yard, input.date).map(({ ref, slot, arena, instructor, riders }) => ({ ref, slot, arena, instructor, riders: riders.map((r) => r.name) }))),
  }),
  yard: atYard.query(({ ctx }) => ctx.yard),
});
export type AppRouter = typeof appRouter;
