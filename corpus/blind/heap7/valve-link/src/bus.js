export class FieldBus {
  constructor({ devices, seed, asleep }) {
    this.devices = Array.from({ length: devices }, (_, i) => ({ address: i + 1, plot: `P${Math.floor(i / 8)}-${i % 8}`, state: 'shut' }));
    this.seed = seed;
    this.asleep = asleep;
    this.frames = 0;
    this.receive = () => {};
  }

  send(frame) {
    this.frames += 1;
    this.seed = (this.seed * 48271 + 11) % 2147483647;
    if (this.seed / 2147483647 < this.asleep) return;
    const device = this.devices[frame.address - 1];
    device.state = frame.action === 'open' ? 'open' : 'shut';
    setImmediate(() => this.receive({ sequence: frame.sequence, state: device.state }));
  }
}
