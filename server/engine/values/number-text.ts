/** How numbers are written: as Neo4j's toString gives them, which is Java's form. */

/** `1.0`, `0.001`, `1.0E10`, `1.5E-7`, `NaN`, `Infinity`: always with a fraction, scientific from 10^7 and below 10^-3. */
export function formatFloat(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value < 0 ? '-Infinity' : 'Infinity';
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  const size = Math.abs(value);
  if (size >= 1e-3 && size < 1e7) {
    const plain = String(value);
    return plain.includes('.') ? plain : `${plain}.0`;
  }
  const shortest = value.toExponential();
  // Java always gives two digits, and then the two that come closest: 4.9E-324 where JavaScript says 5e-324.
  const text = shortest.includes('.') ? shortest : value.toExponential(1);
  const [digits, exponent] = text.split('e') as [string, string];
  return `${digits}E${Number(exponent)}`;
}
