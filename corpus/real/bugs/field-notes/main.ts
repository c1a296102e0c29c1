import { NoteStore } from './note-store.ts';
import { makeNotes, makeEdits, type Note } from './samples.ts';
import { Indexer } from './terms.ts';

async function load(store: NoteStore, notes: Note[], batch: number): Promise<void> {
  for (let at = 0; at < notes.length; at += batch) {
    await store.saveAll(notes.slice(at, at + batch));
  }
}

async function main(): Promise<void> {
  const indexer = new Indexer(3);
  const notes = makeNotes(20260301, 260);
  for (const note of notes) note.terms = indexer.termsOf(note.title + ' ' + note.body);

  const store = await NoteStore.open('field-notes');
  await load(store, notes, 300);

  for (const edit of makeEdits(5, notes, 25)) {
    const note = await store.byId(edit.id);
    if (!note) continue;
    note.body += ' ' + edit.addition;
    note.terms = indexer.termsOf(note.title + ' ' + note.body);
    await store.saveAll([note]);
  }

  const wanted = indexer.mostCommon(12);
  const lines: string[] = [];
  for (const term of wanted) {
    const hits = await store.withTerm(term);
    lines.push(`${term}=${hits.length}`);
  }
  console.log(`${await store.size()} notes, ${indexer.vocabulary} terms`);
  console.log(lines.join(' '));
  store.close();
}

await main();
