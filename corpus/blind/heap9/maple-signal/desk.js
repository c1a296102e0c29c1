import loki from 'lokijs';

class Desk {
  constructor() {
    this.db = new loki('desk', { autosave: false, adapter: new loki.LokiMemoryAdapter() });
    this.tickets = this.db.addCollection('tickets', { indices: ['team'], disableMeta: true });
  }

  rename(id, subject) {
    const ticket = this.tickets.get(id);
    ticket.subject = subject;
    this.tickets.update(ticket);
  }

  close() {
    this.db.close();
  }
}

export function openDesk() {
  return new Desk();
}

export function fill(desk, rand, count) {
  const tickets = [];
  for (let i = 0; i < count; i++) {
    tickets.push({
      number: 40000 + i,
      team: `team-${rand.int(6)}`,
      severity: rand.int(4),
      minutes: rand.int(3000),
      subject: `${rand.word(7)} ${rand.word(9)}`,
      reporter: { name: rand.word(8), site: rand.int(40), phone: rand.hex(10) },
      log: [rand.hex(24), rand.hex(24), rand.hex(24)],
    });
  }
  desk.tickets.insert(tickets);
}
