/** Functions on numbers: rounding, logarithms, trigonometry, chance. */
import { isNumber } from '../values/kinds.ts';
import type { Value } from '../values/value.ts';
import { asNumber, asString } from './arguments.ts';
import { defineFunctions, type FunctionFacts } from './definition.ts';
import type { FunctionDefinition } from './function-definition.ts';
import { roundDecimal, roundHalfUp } from './rounding.ts';

export const numericFunctions: readonly FunctionDefinition[] = [
  ...defineFunctions('Numeric', [
    {
      name: 'abs',
      parameters: ['input :: INTEGER | FLOAT'],
      returns: 'INTEGER | FLOAT',
      description: 'The number without its sign.',
      call: ([value]) => {
        if (typeof value === 'bigint') return BigInt.asIntN(64, value < 0n ? -value : value);
        return Math.abs(asNumber('abs', value!));
      },
    },
    ofFloat('ceil', 'The smallest whole number that is not smaller.', Math.ceil),
    ofFloat('floor', 'The largest whole number that is not larger.', Math.floor),
    {
      name: 'isNaN',
      parameters: ['input :: INTEGER | FLOAT'],
      returns: 'BOOLEAN',
      description: 'Whether the value is the FLOAT that is not a number.',
      call: ([value]) => Number.isNaN(asNumber('isNaN', value!)),
    },
    {
      name: 'rand',
      returns: 'FLOAT',
      description: 'A random number from 0 up to, but not including, 1.',
      call: () => Math.random(),
    },
    {
      name: 'round',
      parameters: ['value :: FLOAT'],
      optional: ['precision :: INTEGER | FLOAT', 'mode :: STRING'],
      returns: 'FLOAT',
      description: 'The number rounded to a whole one, or to so many decimals by the given mode.',
      call: ([value, precision, mode]) => round(value!, precision, mode),
    },
    {
      name: 'sign',
      parameters: ['input :: INTEGER | FLOAT'],
      returns: 'INTEGER',
      description: '1 for positive numbers, -1 for negative ones, 0 for zero.',
      call: ([value]) => {
        const number = asNumber('sign', value!);
        return number > 0 ? 1n : number < 0 ? -1n : 0n;
      },
    },
  ]),
  ...defineFunctions('Logarithmic', [
    { name: 'e', returns: 'FLOAT', description: 'The base of the natural logarithm.', call: () => Math.E },
    ofFloat('exp', 'e to the power of the number.', Math.exp),
    ofFloat('log', 'The natural logarithm.', Math.log),
    ofFloat('log10', 'The logarithm to base 10.', Math.log10),
    ofFloat('sqrt', 'The square root.', Math.sqrt),
  ]),
  ...defineFunctions('Trigonometric', [
    { name: 'pi', returns: 'FLOAT', description: 'The number pi.', call: () => Math.PI },
    ofFloat('sin', 'The sine of an angle in radians.', Math.sin),
    ofFloat('cos', 'The cosine of an angle in radians.', Math.cos),
    ofFloat('tan', 'The tangent of an angle in radians.', Math.tan),
    ofFloat('cot', 'The cotangent of an angle in radians.', (angle) => 1 / Math.tan(angle)),
    ofFloat('asin', 'The angle in radians that has this sine.', Math.asin),
    ofFloat('acos', 'The angle in radians that has this cosine.', Math.acos),
    ofFloat('atan', 'The angle in radians that has this tangent.', Math.atan),
    {
      name: 'atan2',
      parameters: ['y :: FLOAT', 'x :: FLOAT'],
      returns: 'FLOAT',
      description: 'The angle in radians at which the point (x, y) is seen from the origin.',
      call: ([y, x]) => Math.atan2(asNumber('atan2', y!), asNumber('atan2', x!)),
    },
    ofFloat('haversin', 'Half of the versine of an angle in radians.', (angle) => (1 - Math.cos(angle)) / 2),
    ofFloat('degrees', 'Radians as degrees.', (angle) => angle * (180 / Math.PI)),
    ofFloat('radians', 'Degrees as radians.', (angle) => angle * (Math.PI / 180)),
  ]),
];

function ofFloat(name: string, description: string, compute: (input: number) => number): FunctionFacts {
  return {
    name,
    parameters: ['input :: FLOAT'],
    returns: 'FLOAT',
    description,
    call: ([value]) => compute(asNumber(name, value!)),
  };
}

function round(value: Value, precision: Value | undefined, mode: Value | undefined): number {
  const number = asNumber('round', value);
  if (precision === undefined) return roundHalfUp(number);
  const decimals = Math.trunc(asNumber('round', precision));
  if (decimals === 0 && mode === undefined && isNumber(value)) return roundHalfUp(number);
  return roundDecimal(number, decimals, mode === undefined ? 'HALF_UP' : asString('round', mode));
}
