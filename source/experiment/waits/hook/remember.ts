/** Texts that are remembered of each function, and how long they may be. */
const MOST = 1000;
const LONGEST = 4000;

/** A function of a text that is called with the same texts again and again: the same query at each request. Its memory is bounded. */
export function remembered(make: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    if (text.length > LONGEST) return make(text);
    let made = known.get(text);
    if (made === undefined) {
      made = make(text);
      // Texts with values in them never come again: those that do are soon back.
      if (known.size >= MOST) known.clear();
      known.set(text, made);
    }
    return made;
  };
}
