export class View {
  constructor(plan, name) {
    this.name = name;
    this.draws = 0;
    this.bounds = null;
    this.leave = plan.subscribe((state, before) => {
      if (state.items !== before.items) this.draw(state.items);
    });
  }

  draw(items) {
    let right = 0;
    let bottom = 0;
    for (const item of items) {
      right = Math.max(right, item.x);
      bottom = Math.max(bottom, item.y);
    }
    this.bounds = { right, bottom };
    this.draws++;
  }

  close() {
    this.leave();
  }
}
