import { Transform } from 'node:stream';

const HEAD = /^(\S+) (\w+)\[(\d+)\]: (.*)$/;
const TOOK = /took (\d+)ms/;

const tidy = (text) => text.replace(/\s+$/, '').replace(/\|end$/, '');

export class Fields extends Transform {
  constructor() {
    super({ objectMode: true });
  }

  _transform(line, _encoding, done) {
    const head = HEAD.exec(tidy(line));
    if (!head) return done();
    const [, host, unit, pid, message] = head;
    done(null, { host, unit, pid: Number(pid), ms: Number(TOOK.exec(message)?.[1] ?? 0) });
  }
}
