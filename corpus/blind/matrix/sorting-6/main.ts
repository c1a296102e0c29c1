interface Ticket { id: number; priority: Priority; opened: number; customer: string }
const Priority = { Low: 1, Normal: 2, High: 3, Urgent: 4 } as const;
type Priority = (typeof Priority)[keyof typeof Priority];

class TicketRepository {
  private open: Ticket[] = [];
  private seed = 911;
  create(id: number): void {
    this.seed = (this.seed * 16807) % 2147483647;
    this.open.push({ id, priority: (1 + (this.seed % 4)) as Priority, opened: this.seed % 100000, customer: `c${this.seed % 40}` });
  }
  get size(): number { return this.open.length; }
  nextTicket(): Ticket | undefined {
    const sorted = [...this.open].sort((a, b) => b.priority - a.priority || a.opened - b.opened);
    return sorted[0];
  }
  close(ticket: Ticket): void {
    const at = this.open.indexOf(ticket);
    this.open[at] = this.open[this.open.length - 1];
    this.open.pop();
  }
}

class SupportService {
  private readonly tickets: TicketRepository;
  private readonly handled = new Map<string, number>();
  constructor(tickets: TicketRepository) { this.tickets = tickets; }
  work(): number {
    let waited = 0;
    while (this.tickets.size > 0) {
      const ticket = this.tickets.nextTicket()!;
      waited += ticket.opened % 60;
      this.handled.set(ticket.customer, (this.handled.get(ticket.customer) ?? 0) + 1);
      this.tickets.close(ticket);
    }
    return waited;
  }
  busiest(n: number): string[] {
    return [...this.handled].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, n).map(([c, k]) => `${c}:${k}`);
  }
}

const repository = new TicketRepository();
for (let id = 0; id < 2600; id++) repository.create(id);
const service = new SupportService(repository);
console.log(service.work(), service.busiest(3));
