export class GateReading {
  constructor(gate, tick, upstream, downstream) {
    this.gate = gate.name;
    this.tick = tick;
    this.upstream = upstream;
    this.downstream = downstream;
    this.opening = gate.opening;
    this.flags = { manual: gate.opening > 0.9, ice: false };
  }
}

export class Plant {
  constructor(gates, random) {
    this.random = random;
    this.gates = Array.from({ length: gates }, (_, n) => ({
      name: `gate-${n}`,
      opening: random(),
      curve: Array.from({ length: 400 }, (__, k) => ({ head: k / 40, flow: Math.sqrt(k) * (1 + n / 100) })),
    }));
  }

  scan(tick) {
    return this.gates.map((gate) => {
      gate.opening = Math.min(1, Math.max(0, gate.opening + (this.random() - 0.5) / 20));
      return new GateReading(gate, tick, 3 + this.random(), 1 + this.random());
    });
  }
}
