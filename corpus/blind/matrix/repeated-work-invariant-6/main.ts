interface Subscription { id: number; plan: Plan; started: number }
interface Invoice { id: number; cents: number; day: number }
const Plan = { Monthly: 'monthly', Yearly: 'yearly' } as const;
type Plan = (typeof Plan)[keyof typeof Plan];

class SubscriptionRepository {
  private readonly rows: Subscription[];
  constructor(count: number) {
    this.rows = Array.from({ length: count }, (_, id) => ({ id, plan: id % 4 ? Plan.Monthly : Plan.Yearly, started: (id * 37) % 365 }));
  }
  all(): Subscription[] { return this.rows; }
}

class BillingService {
  private readonly prices: Record<Plan, number> = { monthly: 990, yearly: 9900 };
  private readonly repository: SubscriptionRepository;
  private readonly year: number;
  constructor(repository: SubscriptionRepository, year: number) { this.repository = repository; this.year = year; }

  private weekdays(): number[] {
    const start = Date.UTC(this.year, 0, 1) / 86400000;
    const days: number[] = [];
    for (let day = 0; day < 365; day++) {
      const weekday = (start + day + 4) % 7;
      if (weekday > 0 && weekday < 6) days.push(day);
    }
    return days;
  }
  private due(subscription: Subscription): number {
    const days = this.weekdays();
    const index = Math.min(days.length - 1, Math.floor((subscription.started * days.length) / 365) + 1);
    return days[index];
  }
  invoices(): Invoice[] {
    return this.repository.all().map(subscription => ({
      id: subscription.id,
      cents: this.prices[subscription.plan],
      day: this.due(subscription),
    }));
  }
}

const invoices = new BillingService(new SubscriptionRepository(100000), 2025).invoices();
const perDay = new Map<number, number>();
for (const { day, cents } of invoices) perDay.set(day, (perDay.get(day) ?? 0) + cents);
const peak = [...perDay].sort((a, b) => b[1] - a[1])[0];
console.log(invoices.length, perDay.size, peak);
