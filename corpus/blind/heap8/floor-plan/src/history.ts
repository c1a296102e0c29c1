export interface Plan {
  items: { sku: string; x: number; y: number }[];
}

export class Revision {
  plan: Plan;
  label: string;
  previous: Revision | null;

  constructor(plan: Plan, label: string, previous: Revision | null) {
    this.plan = plan;
    this.label = label;
    this.previous = previous;
  }

  moved(): number {
    if (!this.previous) return 0;
    return Math.abs(this.plan.items.length - this.previous.plan.items.length);
  }
}

export class History {
  private steps: Revision[] = [];
  private limit: number;

  constructor(limit: number) {
    this.limit = limit;
  }

  get depth(): number {
    return this.steps.length;
  }

  record(plan: Plan, label: string): void {
    const last = this.steps.at(-1) ?? null;
    this.steps.push(new Revision(plan, label, last));
    while (this.steps.length > this.limit) this.steps.shift();
  }

  back(): Plan | null {
    this.steps.pop();
    return this.steps.at(-1)?.plan ?? null;
  }

  drift(): number {
    return this.steps.reduce((sum, step) => sum + step.moved(), 0);
  }
}
