export function* supplierRows(file, night, count) {
  let state = file.length * 7919 + night * 104729 + 3;
  const draw = (n) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * n);
  };
  for (let line = 1; line <= count; line += 1) {
    const fault = draw(100);
    yield {
      file,
      line,
      sku: `${file.slice(0, 3).toUpperCase()}-${draw(420)}`,
      title: `article ${draw(1500)}, ${['small', 'medium', 'large'][draw(3)]}`,
      price: fault < 8 ? `${draw(90)},${draw(99)} EUR` : String(draw(9000) / 100),
      tax: fault >= 8 && fault < 16 ? `T${draw(900)}` : `A${draw(400)}`,
      stock: fault >= 16 && fault < 20 ? '' : String(draw(600)),
      batch: `${night}-${draw(1000000)}`,
    };
  }
}
