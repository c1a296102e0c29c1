export function cents (text) {
  const [whole, fraction = '0'] = text.split(',')
  return Number(whole) * 100 + Number(fraction.padEnd(2, '0'))
}

export function euros (amount) {
  const whole = Math.trunc(amount / 100)
  const rest = String(Math.abs(amount % 100)).padStart(2, '0')
  return `${whole},${rest} EUR`
}
