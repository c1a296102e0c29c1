'use strict';

const TEXT_TAGS = ['CONT', 'CONC'];
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

class TreeBuilder {
  #stack = [];
  #done;
  #id = null;

  constructor(done) {
    this.#done = done;
  }

  /** Takes a line as a node of the tree; children come when there are any. */
  add(line) {
    if (line.level === 0 && this.#id) this.#done(this.#id, this.#stack[0]);
    while (this.#stack.length > line.level) this.#stack.pop();
    const parent = this.#stack.at(-1);
    if (parent && TEXT_TAGS.includes(line.tag)) {
      parent.value += (line.tag === 'CONT' ? '\n' : ' ') + line.value;
      return;
    }
    if (!parent) this.#id = line.id;
    else if (parent.children) parent.children.push(line);
    else parent.children = [line];
    this.#stack.push(line);
  }
}

const child = (node, tag) => node.children?.find((c) => c.tag === tag);

function readDate(text) {
  const m = /^(?:(ABT|BEF|AFT) )?(?:(\d{1,2}) )?(?:([A-Z]{3}) )?(\d{4})$/.exec(text);
  if (!m) return null;
  return { about: Boolean(m[1]), day: Number(m[2] ?? 0), month: MONTHS.indexOf(m[3]) + 1, year: Number(m[4]) };
}

function person(node) {
  const name = child(node, 'NAME')?.value ?? '';
  const [, given, surname] = /^([^/]*)\/([^/]*)\//.exec(name) ?? [null, name, ''];
  const when = (tag) => {
    const event = child(node, tag);
    const date = event && child(event, 'DATE');
    return date ? readDate(date.value) : null;
  };
  return { given: given.trim(), surname, born: when('BIRT'), died: when('DEAT'), note: child(node, 'NOTE')?.value ?? null };
}

module.exports = { TreeBuilder, person, child };
