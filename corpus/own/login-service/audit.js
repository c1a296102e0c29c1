class Audit {
  rows = [];
  add(user, ok) {
    this.rows.push({ user, ok, at: Date.now() });
  }
}
export const audit = new Audit();
