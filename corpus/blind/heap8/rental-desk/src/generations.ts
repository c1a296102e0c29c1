export class Generations<K, V> {
  private young = new Map<K, V>();
  private old = new Map<K, V>();
  private size: number;

  constructor(size: number) {
    this.size = size;
  }

  get(key: K): V | undefined {
    const fresh = this.young.get(key);
    if (fresh !== undefined) return fresh;
    const aged = this.old.get(key);
    if (aged !== undefined) this.set(key, aged);
    return aged;
  }

  set(key: K, value: V): void {
    this.young.set(key, value);
    if (this.young.size >= this.size) {
      this.old = this.young;
      this.young = new Map();
    }
  }
}
