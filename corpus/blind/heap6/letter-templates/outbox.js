export class Outbox {
  constructor(limit) {
    this.limit = limit;
    this.pending = [];
    this.sent = 0;
    this.characters = 0;
  }

  post(letter) {
    this.pending.push(letter);
    if (this.pending.length === this.limit) this.flush();
  }

  flush() {
    for (const letter of this.pending) this.characters += letter.body.length;
    this.sent += this.pending.length;
    this.pending = [];
  }
}
