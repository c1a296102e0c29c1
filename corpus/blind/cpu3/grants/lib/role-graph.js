'use strict';

class RoleGraph {
  #roles = new Map();

  define(name, role) {
    for (const p of role.parents) if (!this.#roles.has(p)) throw new Error(`unknown role ${p}`);
    this.#roles.set(name, role);
  }

  clearance(name) {
    const role = this.#roles.get(name);
    let inherited = 0;
    for (const parent of role.parents) {
      inherited = Math.max(inherited, this.clearance(parent));
    }
    return inherited + role.weight;
  }
}

module.exports = { RoleGraph };
