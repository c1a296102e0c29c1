'use strict';

const { createHash } = require('node:crypto');
const { compose } = require('./mime.cjs');
const { SmtpClient, startReceiver } = require('./smtp.cjs');
const { MailSpool } = require('./spool.cjs');
const { createVault } = require('./vault.cjs');

const TENANTS = ['acme', 'borealis', 'cobalt', 'delta'];
const WORDS = 'invoice größer reminder café delivery naïve contract = update señal archive receipt'.split(' ');

function* mails(count) {
  let s = 77;
  const rnd = (n) => (s = (s * 48271) % 2147483647) % n;
  for (let i = 0; i < count; i++) {
    const lines = Array.from({ length: 120 + rnd(200) }, () =>
      Array.from({ length: 8 + rnd(12) }, () => WORDS[rnd(WORDS.length)]).join(' '));
    const bytes = Buffer.alloc(20000 + rnd(20000));
    for (let b = 0; b + 4 <= bytes.length; b += 4) bytes.writeUInt32LE(rnd(4294967), b);
    const tenant = TENANTS[rnd(TENANTS.length)];
    yield {
      id: `m${i}`, tenant, from: `noreply@${tenant}.example`, to: `reader${i}@host.example`,
      subject: `${WORDS[rnd(WORDS.length)]} ${i}`, text: lines.join('\n'), files: [{ name: `a${i}.bin`, bytes }],
    };
  }
}

async function main() {
  const { server, taken, port } = await startReceiver();
  const client = await SmtpClient.open(port);
  const vault = createVault('correct horse battery staple');
  const spool = new MailSpool();
  const stats = { submitted: 0, delivered: 0, deferred: 0, spooledBytes: 0, lastAt: 0 };

  const backoff = (attempt) => 30 * 2 ** attempt;

  spool.on('submitted', (mail) => {
    stats.submitted++;
    const sealed = vault.seal(mail.tenant, compose(mail));
    stats.spooledBytes += sealed.body.length;
    spool.hold({ from: mail.from, to: mail.to, sealed, attempt: 0 }, stats.submitted % 10);
  });

  spool.on('due', async (entry, done) => {
    try {
      await client.send({ from: entry.from, to: entry.to, body: vault.open(entry.sealed) });
      stats.delivered++;
    } catch (error) {
      if (!error.temporary) throw error;
      stats.deferred++;
      spool.hold({ ...entry, attempt: entry.attempt + 1 }, backoff(entry.attempt));
    }
    done();
  });

  spool.on('empty', (at) => (stats.lastAt = at));

  for (const mail of mails(130)) spool.submit(mail);
  await spool.drain();
  await client.say('QUIT');
  server.close();

  const digest = createHash('sha256');
  for (const to of [...taken.keys()].sort()) digest.update(`${to} ${taken.get(to)}\n`);
  console.log(JSON.stringify(stats), digest.digest('hex').slice(0, 16));
}

main();
