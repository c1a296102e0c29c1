import type { Folder, Person } from './model.ts';
import type { RoleBook } from './roles.ts';

export interface Page {
  login: string;
  action: string;
  shown: Folder[];
  refused: number;
}

export class Gate {
  readonly book: RoleBook;
  readonly trail: string[] = [];

  constructor(book: RoleBook) {
    this.book = book;
  }

  can(person: Person, action: string, folder: Folder): boolean {
    const request = { person, action, folder };
    for (const name of person.roles) {
      if (this.book.role(name).allows(request)) {
        if (folder.sealed) this.trail.push(`${person.login} ${action} ${folder.path} as ${name}`);
        return true;
      }
    }
    return false;
  }

  list(person: Person, action: string, folders: Folder[], limit: number): Page {
    const shown = folders.filter((folder) => this.can(person, action, folder));
    const refused = folders.length - shown.length;
    shown.sort((a, b) => b.year - a.year || (a.path < b.path ? -1 : 1));
    return { login: person.login, action, shown: shown.slice(0, limit), refused };
  }
}
