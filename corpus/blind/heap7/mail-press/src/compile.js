export function compile(source) {
  const pieces = source.split(/(\{\{\w+\}\})/).map((piece) => {
    if (piece.startsWith('{{')) {
      const field = piece.slice(2, -2);
      return { kind: 'field', field, render: (data) => String(data[field] ?? '') };
    }
    return { kind: 'text', text: piece, render: () => piece };
  });
  return (data) => pieces.map((piece) => piece.render(data)).join('');
}
