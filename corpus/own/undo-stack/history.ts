
export type Shape = { id: number; x: number; y: number; points: { x: number; y: number }[]; style: { fill: string; width: number } };
export type State = { shapes: Shape[]; selected: number | null };
export class History {
  private readonly past: State[] = [];
  private state: State;
  constructor(state: State) { this.state = state; }
  commit(change: (state: State) => void): void {
    this.past.push(structuredClone(this.state));
    if (this.past.length > 20) this.past.splice(0, 1);
    change(this.state);
  }
  get current(): State { return this.state; }
}
