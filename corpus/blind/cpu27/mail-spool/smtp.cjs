'use strict';

const net = require('node:net');
const { createHash } = require('node:crypto');

/** A receiving host: says 451 to some on their first try, keeps a digest of what it took. */
function startReceiver() {
  const seen = new Map();
  const taken = new Map();
  const server = net.createServer((socket) => {
    let text = '';
    let recipient = '';
    let inData = false;
    socket.setEncoding('utf8');
    socket.write('220 ready\r\n');
    socket.on('data', (piece) => {
      text += piece;
      for (;;) {
        const mark = inData ? '\r\n.\r\n' : '\r\n';
        const end = text.indexOf(mark);
        if (end < 0) return;
        const part = text.slice(0, end);
        text = text.slice(end + mark.length);
        if (inData) {
          inData = false;
          taken.set(recipient, createHash('sha256').update(part.replaceAll('\r\n..', '\r\n.')).digest('hex'));
          socket.write('250 taken\r\n');
        } else if (part.startsWith('RCPT TO:')) {
          recipient = part.slice(9, -1);
          const tries = (seen.get(recipient) ?? 0) + 1;
          seen.set(recipient, tries);
          const number = Number(/\d+/.exec(recipient)[0]);
          socket.write(tries <= number % 4 - 1 ? '451 try later\r\n' : '250 ok\r\n');
        } else if (part === 'DATA') {
          inData = true;
          socket.write('354 go on\r\n');
        } else if (part === 'QUIT') socket.end('221 bye\r\n');
        else socket.write('250 ok\r\n');
      }
    });
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve({ server, taken, port: server.address().port })));
}

class SmtpClient {
  #socket;
  #waiting = [];
  #text = '';

  static open(port) {
    const client = new SmtpClient();
    client.#socket = net.connect(port, '127.0.0.1').setEncoding('utf8').setNoDelay(true);
    client.#socket.on('data', (piece) => {
      client.#text += piece;
      let end;
      while ((end = client.#text.indexOf('\r\n')) >= 0) {
        const line = client.#text.slice(0, end);
        client.#text = client.#text.slice(end + 2);
        client.#waiting.shift()(line);
      }
    });
    return client.#reply().then(() => client.say('EHLO spool.example')).then(() => client);
  }

  #reply() {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  say(line) {
    this.#socket.write(`${line}\r\n`);
    return this.#reply();
  }

  async send({ from, to, body }) {
    for (const line of [`MAIL FROM:<${from}>`, `RCPT TO:<${to}>`, 'DATA']) {
      const reply = await this.say(line);
      if (reply.startsWith('4')) throw Object.assign(new Error(reply), { temporary: true });
    }
    return this.say(`${body.replaceAll('\r\n.', '\r\n..')}\r\n.`);
  }
}

module.exports = { startReceiver, SmtpClient };
