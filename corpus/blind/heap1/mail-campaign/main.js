'use strict';
const { Mailing } = require('./mailing');
const { snap } = require('./snap');

const smtp = {
  async deliver(recipient, subject) {
    return `250 ok ${recipient.length}.${subject.length}.${recipient}`;
  },
};

let n = 0;
async function campaign(mailings) {
  for (let i = 0; i < mailings; i++) {
    n++;
    const recipients = [];
    for (let k = 0; k < 30; k++) recipients.push(`user${(n * 30 + k) % 99991}@example.org`);
    await new Mailing(`Offer of week ${n % 52}`, recipients).send(smtp);
  }
}

async function main() {
  await campaign(20);
  for (let phase = 0; phase < 3; phase++) {
    await campaign(250);
    await snap();
  }
  console.log(Mailing.delivered, Mailing.sending());
}

main();
