import { ulid } from 'ulidx';
import { Segment } from './segment.mjs';

export class Ledger {
  constructor({ segmentBytes }) {
    this.limit = segmentBytes;
    this.segments = [];
    this.open = new Segment(this.limit);
    this.balances = new Map();
    this.accepted = 0;
    this.rejected = 0;
  }

  handle(command) {
    const from = this.balances.get(command.from) ?? 5000;
    if (command.amount > from) {
      this.rejected++;
      return null;
    }
    const to = this.balances.get(command.to) ?? 5000;
    this.balances.set(command.from, from - command.amount);
    this.balances.set(command.to, to + command.amount);
    this.accepted++;
    this.append({ kind: 'debit', account: command.from, amount: command.amount, at: command.at });
    this.append({ kind: 'credit', account: command.to, amount: command.amount, at: command.at });
    return command.at;
  }

  append(event) {
    const stamped = { id: ulid(event.at), ...event };
    if (!this.open.write(stamped)) {
      this.segments.push(this.open.seal());
      this.open = new Segment(this.limit);
      this.open.write(stamped);
    }
  }

  close() {
    this.segments.push(this.open.seal());
  }
}
