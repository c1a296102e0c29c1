export function* icons(n) {
  for (let i = 0; i < n; i++)
    yield `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">${Array.from({ length: 700 }, (_, k) => `<path id="p${k}" d="M${k % 64} ${i % 64}l${k % 9} ${k % 7}z" fill="#${(k * 2654435 + i).toString(16).slice(-6).padStart(6, '0')}" stroke="#${(k * 99991 + i * 7).toString(16).slice(-6).padStart(6, '0')}"/>`).join('')}</svg>`;
}
