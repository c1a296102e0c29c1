export const greet = (name, loud) => (loud ? `HELLO ${name.toUpperCase()}` : `Hello ${name}`);
