'use strict';

const RESERVED = new Set(['user', 'order', 'group', 'table', 'select', 'where', 'from', 'to', 'limit']);

class Dialect {
  constructor(name) {
    this.name = name;
  }

  ident(name) {
    return name
      .split('.')
      .map((part) => (RESERVED.has(part) || /[^a-z0-9_]/.test(part) ? `"${part.replace(/"/g, '""')}"` : part))
      .join('.');
  }

  finish(sql) {
    return sql;
  }
}

class PostgresDialect extends Dialect {
  constructor() {
    super('postgres');
  }

  // the server wants $1, $2, ... where the builder writes ?
  finish(sql) {
    let n = 0;
    let at = sql.indexOf('?');
    while (at !== -1) {
      n += 1;
      sql = sql.slice(0, at) + '$' + n + sql.slice(at + 1);
      at = sql.indexOf('?');
    }
    return sql;
  }
}

module.exports = { Dialect, PostgresDialect };
