import { EventEmitter } from 'node:events';

class Drawing extends EventEmitter {
  shapes = [];
  history = [];
  execute(command) {
    this.history.push({ name: command.name, before: this.shapes });
    if (this.history.length > 20) this.history.splice(0, 10);
    this.shapes = command.apply(this.shapes);
    this.emit('changed', command.name, this.shapes.length);
  }
  undo() {
    const last = this.history.pop();
    if (!last) return;
    this.shapes = last.before;
    this.emit('changed', 'undo', this.shapes.length);
  }
}

const commands = {
  add: shape => ({ name: 'add', apply: function addShape(shapes) { return shapes.concat([shape]); } }),
  paint: (index, colour) => ({
    name: 'paint',
    apply: function paintShape(shapes) {
      return shapes.map((shape, i) => (i === index ? { ...shape, colour } : shape));
    },
  }),
};

const counts = { add: 0, paint: 0, undo: 0 };
let peak = 0;
const drawing = new Drawing();
drawing.on('changed', name => { counts[name]++; });
drawing.on('changed', (name, size) => { peak = Math.max(peak, size); });

const colours = ['red', 'green', 'blue'];
for (let i = 0; i < 29000; i++) {
  if (i % 9 === 8) drawing.undo();
  else if (i % 5 === 4) drawing.execute(commands.paint((i * 7) % 3000, colours[i % 3]));
  else drawing.execute(commands.add({ id: i, w: i % 40, h: i % 30, colour: 'grey' }));
}
const area = drawing.shapes.reduce((sum, s) => sum + s.w * s.h, 0);
console.log(counts, peak, area);
