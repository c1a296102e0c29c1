import { assign, setup } from 'xstate';

export interface Input { id: string; grams: number; due: number; cod: number }
export type ParcelEvent =
  | { type: 'SCAN'; hub: string; at: number }
  | { type: 'LOAD'; van: string; at: number }
  | { type: 'ATTEMPT'; at: number; home: boolean }
  | { type: 'PAID'; cents: number }
  | { type: 'DAMAGE'; level: number }
  | { type: 'RECALL' }
  | { type: 'NOTE'; text: string };

interface Context extends Input { hubs: string[]; tries: number; paid: number; late: boolean; harm: number; notes: number }

export const parcel = setup({
  types: { context: {} as Context, events: {} as ParcelEvent, input: {} as Input },
  guards: {
    atHome: ({ event }) => event.type === 'ATTEMPT' && event.home,
    triedOften: ({ context }) => context.tries >= 2,
    settled: ({ context }) => context.paid >= context.cod,
    wrecked: ({ context, event }) => event.type === 'DAMAGE' && context.harm + event.level > 5,
    newHub: ({ context, event }) => event.type === 'SCAN' && context.hubs.at(-1) !== event.hub,
  },
  actions: {
    stamp: assign({ hubs: ({ context, event }) => (event.type === 'SCAN' ? [...context.hubs, event.hub] : context.hubs) }),
    count: assign({ tries: ({ context }) => context.tries + 1 }),
    collect: assign({ paid: ({ context, event }) => context.paid + (event.type === 'PAID' ? event.cents : 0) }),
    hurt: assign({ harm: ({ context, event }) => context.harm + (event.type === 'DAMAGE' ? event.level : 0) }),
    watch: assign({ late: ({ context, event }) => context.late || ('at' in event && event.at > context.due) }),
    jot: assign({ notes: ({ context }) => context.notes + 1 }),
  },
}).createMachine({
  id: 'parcel',
  context: ({ input }) => ({ ...input, hubs: [], tries: 0, paid: 0, late: false, harm: 0, notes: 0 }),
  type: 'parallel',
  states: {
    way: {
      initial: 'accepted',
      states: {
        accepted: { on: { SCAN: { target: 'moving', actions: ['stamp', 'watch'] }, RECALL: 'returned' } },
        moving: {
          on: {
            SCAN: { guard: 'newHub', actions: ['stamp', 'watch'] },
            LOAD: { target: 'out', actions: 'watch' },
            RECALL: 'returned',
          },
        },
        out: {
          initial: 'riding',
          on: { SCAN: { target: 'moving', actions: ['stamp', 'watch'] } },
          states: {
            riding: {
              on: {
                ATTEMPT: [
                  { guard: 'atHome', target: 'door', actions: ['count', 'watch'] },
                  { guard: 'triedOften', target: '#parcel.way.returned', actions: 'count' },
                  { actions: ['count', 'watch'] },
                ],
              },
            },
            door: {
              always: { guard: 'settled', target: '#parcel.way.delivered' },
              on: { PAID: { actions: 'collect' }, LOAD: 'riding' },
            },
          },
        },
        delivered: { type: 'final' },
        returned: { type: 'final' },
      },
    },
    shape: {
      initial: 'whole',
      states: {
        whole: { on: { DAMAGE: [{ guard: 'wrecked', target: 'lost', actions: 'hurt' }, { target: 'dented', actions: 'hurt' }] } },
        dented: { on: { DAMAGE: [{ guard: 'wrecked', target: 'lost', actions: 'hurt' }, { actions: 'hurt' }] } },
        lost: { type: 'final' },
      },
    },
  },
  on: { NOTE: { actions: 'jot' } },
});
