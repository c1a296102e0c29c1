export class Outbox {
  constructor(send, batch) {
    this.send = send;
    this.batch = batch;
    this.lines = [];
    this.sent = 0;
  }

  put(reading) {
    this.lines.push(reading);
  }

  async flush() {
    const batch = this.lines.splice(0, this.batch);
    if (batch.length === 0) return;
    await this.send(batch);
    this.sent += batch.length;
  }
}
