const BATCH = 32;

class AuditEntry {
  constructor(number, { person, verb, document, fields }) {
    this.number = number;
    this.login = person.login;
    this.team = person.team;
    this.verb = verb;
    this.document = document;
    this.fields = fields;
    this.text = `${String(number).padStart(8, '0')} ${person.login} ${verb} ${document}`;
  }
}

export class Audit {
  #backlog = [];
  #number = 0;

  constructor(archive) {
    this.archive = archive;
  }

  note(action) {
    this.#number += 1;
    this.#backlog.push(new AuditEntry(this.#number, action));
  }

  async ship() {
    const batch = this.#backlog.splice(0, BATCH);
    if (batch.length) await this.archive.write(batch);
  }
}
