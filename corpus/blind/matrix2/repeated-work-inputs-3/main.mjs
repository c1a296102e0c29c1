class RoleBook {
  #roles = new Map();
  define(name, parents, grants) { this.#roles.set(name, { parents, grants }); }

  grantsOf(name) {
    const result = new Set();
    const todo = [name];
    while (todo.length) {
      const { parents, grants } = this.#roles.get(todo.pop());
      for (const g of grants) result.add(g);
      todo.push(...parents);
    }
    return result;
  }
}

class Guard extends RoleBook {
  allows(role, action) {
    return this.grantsOf(role).has(action);
  }
}

class DocumentServer extends Guard {
  #opened = 0;
  #refused = [];
  #actions = ['read', 'write', 'share', 'print'];

  open(request) {
    const kind = this.#actions.find((a) => request.action.startsWith(a));
    if (kind && this.allows(request.role, request.action)) this.#opened++;
    else this.#refused.push(`${request.user}:${request.action}`);
  }

  result() {
    const users = new Set(this.#refused.map((r) => r.split(':')[0]));
    return { opened: this.#opened, refused: this.#refused.length, users: users.size };
  }
}

const server = new DocumentServer();
const grants = (from, to) => Array.from({ length: to - from }, (_, i) => `${['read', 'write', 'share', 'print'][i % 4]}:${from + i}`);
server.define('guest', [], grants(0, 40));
server.define('member', ['guest'], grants(40, 100));
server.define('editor', ['member'], grants(100, 180));
server.define('admin', ['editor', 'member'], grants(180, 260));
let r = 9;
for (let i = 0; i < 100000; i++) {
  r = (r * 48271) % 2147483647;
  const n = r % 260;
  server.open({ user: 'u' + (r % 800), role: ['guest', 'member', 'editor', 'admin'][(r >>> 6) & 3], action: `${['read', 'write', 'share', 'print'][n % 4]}:${n}` });
}
console.log(server.result());
