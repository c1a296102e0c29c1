'use strict';
const { createMachine, assign, spawn, interpret } = require('xstate');

const ticketMachine = createMachine({
  id: 'ticket',
  initial: 'open',
  context: { notes: [] },
  states: { open: { on: { SOLVE: 'solved' } }, solved: {} },
});

const deskMachine = createMachine({
  id: 'desk',
  initial: 'on',
  context: { tickets: {} },
  states: {
    on: {
      on: {
        OPEN: {
          actions: assign({
            tickets: (context, event) => ({
              ...context.tickets,
              [event.id]: spawn(ticketMachine.withContext({ notes: event.notes }), `ticket-${event.id}`),
            }),
          }),
        },
        CLOSE: {
          actions: assign({
            tickets: (context, event) => {
              const { [event.id]: ticket, ...rest } = context.tickets;
              ticket.stop();
              return rest;
            },
          }),
        },
      },
    },
  },
});

exports.desk = interpret(deskMachine).start();
