import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { ownerProcedure, procedure, router } from './trpc.ts';
import type { Member } from './members.ts';

const listInput = z.object({
  after: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(100).default(25),
  role: z.enum(['billing', 'support', 'editor', 'reader', 'auditor']).optional(),
});

const publicView = ({ token: _token, ...rest }: Member) => ({ ...rest, initials: rest.name.split(' ').map((w) => w[0]).join('') });

export const appRouter = router({
  members: router({
    list: procedure.input(listInput).query(({ ctx, input }) => {
      const found = ctx.members.page(ctx.tenant, input.after, input.limit, input.role);
      return { items: found.map(publicView), next: found.length === input.limit ? input.after + input.limit : null };
    }),
    byId: procedure.input(z.object({ id: z.string().regex(/^m\d+$/) })).query(({ ctx, input }) => {
      const member = ctx.members.get(ctx.tenant, input.id);
      if (!member) throw new TRPCError({ code: 'NOT_FOUND', message: `no member ${input.id}` });
      return publicView(structuredClone(member));
    }),
    suspend: ownerProcedure.input(z.object({ id: z.string(), active: z.boolean() })).mutation(({ ctx, input }) => {
      const member = ctx.members.setActive(ctx.tenant, input.id, input.active);
      return { id: input.id, changed: Boolean(member) };
    }),
  }),
});

export type AppRouter = typeof appRouter;
