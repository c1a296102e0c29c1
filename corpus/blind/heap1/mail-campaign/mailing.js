'use strict';

class Mailing {
  static active = new Set();
  static delivered = 0;

  constructor(subject, recipients) {
    this.subject = subject;
    this.recipients = recipients;
    this.state = 'draft';
    this.receipts = new Map();
    Mailing.active.add(this);
  }

  async send(smtp) {
    this.state = 'sending';
    for (const recipient of this.recipients) {
      this.receipts.set(recipient, await smtp.deliver(recipient, this.subject));
    }
    this.finish();
  }

  finish() {
    this.state = 'done';
    Mailing.delivered += this.receipts.size;
  }

  static sending() {
    let count = 0;
    for (const mailing of Mailing.active) if (mailing.state === 'sending') count++;
    return count;
  }
}

module.exports = { Mailing };
