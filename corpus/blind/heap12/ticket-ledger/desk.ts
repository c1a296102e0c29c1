import { Ticket } from './ticket.ts';

export type Summary = { id: number; agent: string; replies: number; minutes: number };

export class Desk {
  tickets = new Map<number, Ticket>();
  byAgent = new Map<string, Set<Ticket>>();
  byTag = new Map<string, Ticket[]>();
  summaries: Summary[] = [];
  #next = 1;

  open(subject: string, agent: string, tags: string[], at: number): Ticket {
    const ticket = new Ticket(this.#next++, subject, agent, tags, at);
    this.tickets.set(ticket.id, ticket);
    let mine = this.byAgent.get(agent);
    if (!mine) this.byAgent.set(agent, (mine = new Set()));
    mine.add(ticket);
    for (const tag of tags) {
      const list = this.byTag.get(tag);
      if (list) list.push(ticket);
      else this.byTag.set(tag, [ticket]);
    }
    return ticket;
  }

  close(id: number, at: number): Summary {
    const ticket = this.tickets.get(id);
    if (!ticket) throw new Error(`no ticket ${id}`);
    ticket.state = 'closed';
    this.tickets.delete(id);
    const summary = {
      id,
      agent: ticket.agent,
      replies: ticket.messages.filter((m) => m.from === ticket.agent).length,
      minutes: (at - ticket.opened) / 60000,
    };
    this.summaries[id % 500] = summary;
    return summary;
  }

  /** how many an agent has to look at now */
  load(agent: string): number {
    let count = 0;
    for (const ticket of this.byAgent.get(agent) ?? []) if (ticket.state === 'open') count++;
    return count;
  }

  related(ticket: Ticket): number {
    let count = 0;
    for (const tag of ticket.tags) {
      for (const other of this.byTag.get(tag) ?? []) if (other !== ticket && other.state !== 'closed') count++;
    }
    return count;
  }
}
