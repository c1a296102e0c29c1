export class UserRepo {
  users = [];
  invalid = 0;

  upsert(user) {
    if (user.age === null) this.invalid++;
    const at = this.users.map((known) => known.mail).indexOf(user.mail);
    if (at >= 0) this.users[at] = user;
    else this.users.push(user);
  }

  get size() {
    return this.users.length;
  }
}
