'use strict';

class Insert {
  constructor(dialect, table) {
    this.dialect = dialect;
    this.table = table;
    this.rows = [];
    this.conflict = null;
    this.back = null;
  }

  values(rows) {
    this.rows.push(...rows);
    return this;
  }

  onConflict(column, updates) {
    this.conflict = { column, updates };
    return this;
  }

  returning(...columns) {
    this.back = columns;
    return this;
  }

  compile() {
    const d = this.dialect;
    const columns = Object.keys(this.rows[0]);
    const params = [];
    const tuples = [];
    for (const row of this.rows) {
      for (const column of columns) params.push(row[column] === undefined ? null : row[column]);
      tuples.push(`(${columns.map(() => '?').join(', ')})`);
    }
    const parts = [`insert into ${d.ident(this.table)} (${columns.map((c) => d.ident(c)).join(', ')})`, `values ${tuples.join(', ')}`];
    if (this.conflict) {
      const sets = this.conflict.updates.map((c) => `${d.ident(c)} = excluded.${d.ident(c)}`);
      parts.push(`on conflict (${d.ident(this.conflict.column)}) do update set ${sets.join(', ')}`);
    }
    if (this.back) parts.push(`returning ${this.back.map((c) => d.ident(c)).join(', ')}`);
    return { text: d.finish(parts.join(' ')), params };
  }
}

class Select {
  constructor(dialect, table) {
    this.dialect = dialect;
    this.table = table;
    this.wheres = [];
    this.columns = ['*'];
    this.max = null;
  }

  pick(...columns) {
    this.columns = columns;
    return this;
  }

  where(column, op, value) {
    this.wheres.push({ column, op, value });
    return this;
  }

  limit(n) {
    this.max = n;
    return this;
  }

  compile() {
    const d = this.dialect;
    const params = [];
    const parts = [`select ${this.columns.map((c) => (c === '*' ? c : d.ident(c))).join(', ')} from ${d.ident(this.table)}`];
    if (this.wheres.length) {
      parts.push('where ' + this.wheres.map((w) => {
        params.push(w.value);
        return `${d.ident(w.column)} ${w.op} ?`;
      }).join(' and '));
    }
    if (this.max !== null) {
      params.push(this.max);
      parts.push('limit ?');
    }
    return { text: d.finish(parts.join(' ')), params };
  }
}

exports.database = (dialect) => ({
  insert: (table) => new Insert(dialect, table),
  select: (table) => new Select(dialect, table),
});
