type Seat = { row: number; no: number; price: number; takenBy: string | null };
type Booking = { guest: string; row: number; count: number };

class SeatRepository {
  private readonly seats: Seat[] = [];

  add(seat: Seat): void { this.seats.push(seat); }

  list(): Seat[] {
    return this.seats.map((seat) => ({ ...seat }));
  }

  take(row: number, no: number, guest: string): void {
    this.seats[(row - 1) * 40 + no - 1].takenBy = guest;
  }
}

class BookingService {
  private readonly repo: SeatRepository;
  private readonly discounts = [{ min: 6, percent: 15 }, { min: 3, percent: 5 }];
  constructor(repo: SeatRepository) { this.repo = repo; }

  freeSeats(row: number): Seat[] {
    const all = this.repo.list();
    return all.slice((row - 1) * 40, row * 40).filter((s) => s.takenBy === null);
  }

  book(b: Booking): number {
    const free = this.freeSeats(b.row);
    if (free.length < b.count) return 0;
    const chosen = free.slice(0, b.count);
    for (const s of chosen) this.repo.take(s.row, s.no, b.guest);
    const percent = this.discounts.find((d) => b.count >= d.min)?.percent ?? 0;
    return chosen.reduce((sum, s) => sum + s.price, 0) * (100 - percent) / 100;
  }
}

class BookingHandler {
  private readonly service: BookingService;
  constructor(service: BookingService) { this.service = service; }
  handle(body: string): { ok: boolean; amount: number } {
    const amount = this.service.book(JSON.parse(body) as Booking);
    return { ok: amount > 0, amount };
  }
}

const repo = new SeatRepository();
for (let row = 1; row <= 120; row++) for (let no = 1; no <= 40; no++) repo.add({ row, no, price: 20 + (120 - row) / 4, takenBy: null });
const handler = new BookingHandler(new BookingService(repo));
let income = 0;
let refused = 0;
for (let i = 0; i < 4000; i++) {
  const { ok, amount } = handler.handle(JSON.stringify({ guest: 'g' + i, row: 1 + (i * 53) % 120, count: 1 + (i * 7) % 8 }));
  if (ok) income += amount;
  else refused++;
}
console.log(income.toFixed(2), refused);
