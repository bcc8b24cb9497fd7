/** Rounding of FLOATs by their decimal digits, as Java's BigDecimal does it. */
import { argumentError } from '../errors.ts';

const modes = ['CEILING', 'FLOOR', 'UP', 'DOWN', 'HALF_EVEN', 'HALF_UP', 'HALF_DOWN', 'UNNECESSARY'];

/** To a whole number, halves towards positive infinity. */
export function roundHalfUp(value: number): number {
  // Adding zero turns -0 into 0.
  return Math.round(value) + 0;
}

/**
 * To so many decimals of the number's shortest decimal text. Throws an ArgumentError on an unknown mode, on a
 * negative number of decimals, and where UNNECESSARY would have to round.
 */
export function roundDecimal(value: number, decimals: number, mode: string): number {
  if (decimals < 0) throw argumentError("Precision argument to 'round()' cannot be negative");
  if (!modes.includes(mode)) {
    throw argumentError(
      `Unknown rounding mode. Valid values are: ${modes.join(', ')}.`,
      'InvalidArgumentValue',
    );
  }
  if (!Number.isFinite(value)) return value;
  const { digits, scale } = decimalOf(Math.abs(value));
  if (scale <= decimals) return value;
  const unit = 10n ** BigInt(scale - decimals);
  const rest = digits % unit;
  const away = rest !== 0n && roundsAway(mode, value < 0, rest * 2n - unit, (digits / unit) % 2n === 1n);
  const rounded = digits / unit + (away ? 1n : 0n);
  return Number(`${value < 0 && rounded !== 0n ? '-' : ''}${rounded}e${-decimals}`);
}

/** The number as digits without a point, and how many of them stand behind the point. */
function decimalOf(value: number): { readonly digits: bigint; readonly scale: number } {
  const [mantissa, exponent] = value.toExponential().split('e') as [string, string];
  const [whole, fraction = ''] = mantissa.split('.') as [string, string?];
  const scale = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
}

/** `aboveHalf` is positive, zero or negative as what is cut off is more than, exactly or less than one half. */
function roundsAway(mode: string, negative: boolean, aboveHalf: bigint, odd: boolean): boolean {
  switch (mode) {
    case 'CEILING':
      return !negative;
    case 'FLOOR':
      return negative;
    case 'UP':
      return true;
    case 'DOWN':
      return false;
    case 'HALF_UP':
      return aboveHalf >= 0n;
    case 'HALF_DOWN':
      return aboveHalf > 0n;
    case 'HALF_EVEN':
      return aboveHalf > 0n || (aboveHalf === 0n && odd);
    default:
      throw argumentError('Rounding necessary', 'InvalidArgumentValue');
  }
}
