/**
 * A FLOAT as Neo4j writes it, which is Java's Double.toString: always with a decimal point, with an exponent below
 * 10⁻³ and from 10⁷ on. The digits are the shortest that read back to the same number.
 */
export function writeFloat(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  const size = Math.abs(value);
  if (size >= 1e-3 && size < 1e7) {
    const text = String(value);
    return text.includes('.') ? text : `${text}.0`;
  }
  const [digits = '', exponent = ''] = value.toExponential().split('e');
  return `${digits.includes('.') ? digits : `${digits}.0`}E${exponent.replace('+', '')}`;
}
