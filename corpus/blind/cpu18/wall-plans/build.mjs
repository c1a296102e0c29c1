import { parse } from './parse.mjs';

const SCRIPT = `
; field wall, double skin
wall field
  set height 0
  repeat metres * 4
    set width 30 + height / 9 - taper * 2
    if height > 75 through end else end
    repeat 3
      set width width * 0.93
      if width < 12 lay 12, 8 end else lay width, 22 - height / 12 end
      set height height + 1.1
    end
    if height >= 135 cope set height 0 end
    course
  end
end
wall sheepfold
  set k 1
  repeat metres
    set k k * 1.7 - (k > 40) * 38
    lay 18 + k, 14
    repeat 2 lay 9 + k / 3, 10 end
    if k == 1 through end
    course
  end
  cope
end
`;

function evaluate(e, scope) {
  switch (e.op) {
    case 'number': return e.value;
    case 'name': return scope[e.slot];
    case '+': return evaluate(e.left, scope) + evaluate(e.right, scope);
    case '-': return evaluate(e.left, scope) - evaluate(e.right, scope);
    case '*': return evaluate(e.left, scope) * evaluate(e.right, scope);
    case '/': return evaluate(e.left, scope) / evaluate(e.right, scope);
    case '<': return evaluate(e.left, scope) < evaluate(e.right, scope) ? 1 : 0;
    case '>': return evaluate(e.left, scope) > evaluate(e.right, scope) ? 1 : 0;
    case '<=': return evaluate(e.left, scope) <= evaluate(e.right, scope) ? 1 : 0;
    case '>=': return evaluate(e.left, scope) >= evaluate(e.right, scope) ? 1 : 0;
    case '==': return evaluate(e.left, scope) === evaluate(e.right, scope) ? 1 : 0;
    default: throw new TypeError(e.op);
  }
}

function run(body, scope, heap) {
  for (const s of body) {
    switch (s.op) {
      case 'set': scope[s.slot] = evaluate(s.value, scope); break;
      case 'repeat':
        for (let n = Math.floor(evaluate(s.times, scope)); n > 0; n--) run(s.body, scope, heap);
        break;
      case 'if': run(evaluate(s.test, scope) ? s.then : s.otherwise, scope, heap); break;
      case 'lay': heap.lay(evaluate(s.width, scope), evaluate(s.height, scope)); break;
      case 'course': heap.finishCourse(); break;
      case 'through': heap.throughs++; break;
      case 'cope': heap.copes++; break;
    }
  }
}

/** The variables of one wall, in the order in which its script names them. */
function frame({ slots }, given) {
  const scope = new Float64Array(slots.size);
  for (const [name, value] of Object.entries(given)) if (slots.has(name)) scope[slots.get(name)] = value;
  return scope;
}

/** What has to be carted to the gap: stones by size class and the running length. */
class Heap {
  classes = new Uint32Array(12);
  courses = 0;
  throughs = 0;
  copes = 0;
  #row = 0;
  #longest = 0;

  lay(width, height) {
    const size = Math.max(0, Math.min(11, Math.round((width * height) / 90)));
    this.classes[size]++;
    this.#row += width;
  }

  finishCourse() {
    this.courses++;
    this.#longest = Math.max(this.#longest, this.#row);
    this.#row = 0;
  }

  get tons() {
    return this.classes.reduce((sum, n, size) => sum + n * (size + 0.5) * 2.4, 0) / 1000;
  }

  get longest() {
    return this.#longest;
  }
}

const jobs = Array.from({ length: 600 }, (_, i) => ({
  farm: `gap ${i + 1}`,
  metres: 150 + i,
  taper: 1 + (i % 5) * 0.5,
}));

const totals = new Map();
for (const { farm, metres, taper } of jobs) {
  for (const wall of parse(SCRIPT)) {
    const heap = new Heap();
    run(wall.body, frame(wall, { metres, taper }), heap);
    const row = totals.get(wall.name) ?? { jobs: [], tons: 0 };
    row.jobs.push({ farm, tons: heap.tons, copes: heap.copes, longest: heap.longest, courses: heap.courses });
    row.tons += heap.tons;
    totals.set(wall.name, row);
  }
}

for (const [name, { jobs: list, tons }] of totals) {
  const heavy = list.toSorted((a, b) => b.tons - a.tons).slice(0, 3);
  console.log(name, tons.toFixed(1), 't;', heavy.map((j) => `${j.farm} ${j.tons.toFixed(2)} t, ${j.copes} copes, ${j.courses} courses`).join('; '));
}
