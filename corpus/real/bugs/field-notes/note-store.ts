import IDBFactory from 'fake-indexeddb/lib/FDBFactory.js';
import IDBKeyRange from 'fake-indexeddb/lib/FDBKeyRange.js';
import type { Note } from './samples.ts';

function done<T>(request: any): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function finished(tx: any): Promise<void> {
  return new Promise((resolve, reject) => {
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(tx.error);
  });
}

export class NoteStore {
  private db: any;

  private constructor(db: any) {
    this.db = db;
  }

  static async open(name: string): Promise<NoteStore> {
    const request: any = new IDBFactory().open(name, 1);
    request.onupgradeneeded = () => {
      const store = request.result.createObjectStore('notes', { keyPath: 'id' });
      store.createIndex('terms', 'terms', { multiEntry: true });
      store.createIndex('site', 'site');
    };
    return new NoteStore(await done(request));
  }

  async saveAll(notes: Note[]): Promise<void> {
    const tx = this.db.transaction('notes', 'readwrite');
    const store = tx.objectStore('notes');
    for (const note of notes) store.put(note);
    await finished(tx);
  }

  byId(id: string): Promise<Note | undefined> {
    return done(this.db.transaction('notes').objectStore('notes').get(id));
  }

  withTerm(term: string): Promise<Note[]> {
    return done(this.db.transaction('notes').objectStore('notes').index('terms').getAll(IDBKeyRange.only(term)));
  }

  size(): Promise<number> {
    return done(this.db.transaction('notes').objectStore('notes').count());
  }

  close(): void {
    this.db.close();
  }
}
