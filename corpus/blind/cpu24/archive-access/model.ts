export interface Folder {
  path: string;
  owner: string;
  labels: string[];
  sealed: boolean;
  year: number;
}

export interface Person {
  login: string;
  office: string;
  clearance: number;
  roles: string[];
}

export interface Request {
  person: Person;
  action: string;
  folder: Folder;
}

export type Test = (request: Request) => boolean;

export interface Grant {
  permission: string;
  when: string | null;
}

export interface RoleSpec {
  name: string;
  extends: string[];
  grants: Grant[];
}
