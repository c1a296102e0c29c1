import type { Grant, Request, RoleSpec, Test } from './model.ts';
import { condition } from './condition.ts';

export class Role {
  readonly name: string;
  private readonly parents: Role[];
  private readonly own: Array<{ permission: string; test: Test | null }>;

  constructor(name: string, parents: Role[], grants: Grant[]) {
    this.name = name;
    this.parents = parents;
    this.own = grants.map((g) => ({ permission: g.permission, test: g.when === null ? null : condition(g.when) }));
  }

  /** Every grant by permission, inherited ones first. */
  get grants(): Map<string, Array<Test | null>> {
    const merged = new Map<string, Array<Test | null>>();
    for (const parent of this.parents) {
      for (const [permission, tests] of parent.grants) {
        merged.set(permission, [...(merged.get(permission) ?? []), ...tests]);
      }
    }
    for (const { permission, test } of this.own) {
      merged.set(permission, [...(merged.get(permission) ?? []), test]);
    }
    return merged;
  }

  allows(request: Request): boolean {
    const tests = this.grants.get(request.action);
    return tests !== undefined && tests.some((test) => test === null || test(request));
  }
}

export class RoleBook {
  private readonly roles = new Map<string, Role>();

  constructor(specs: RoleSpec[]) {
    for (const spec of specs) {
      const parents = spec.extends.map((name) => this.role(name));
      this.roles.set(spec.name, new Role(spec.name, parents, spec.grants));
    }
  }

  role(name: string): Role {
    const role = this.roles.get(name);
    if (!role) throw new ReferenceError(`no role ${name}`);
    return role;
  }
}
