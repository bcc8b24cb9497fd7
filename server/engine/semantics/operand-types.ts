/** Which types the operators take. */
import type { BinaryOperator } from '../syntax/ast.ts';
import type { StaticTypeName } from './types.ts';

export type Accepts = readonly StaticTypeName[];

export const NUMBERS: Accepts = ['INTEGER', 'FLOAT'];

/** For each type of the left operand, what the right one may be. Whatever is not listed fits nothing. */
export const RIGHT_OPERANDS: Partial<Record<BinaryOperator, Partial<Record<StaticTypeName, Accepts>>>> = {
  '+': {
    INTEGER: [...NUMBERS, 'STRING'],
    FLOAT: [...NUMBERS, 'STRING'],
    STRING: [...NUMBERS, 'STRING'],
    TEMPORAL: ['DURATION'],
    DURATION: ['DURATION', 'TEMPORAL'],
  },
  '-': { INTEGER: NUMBERS, FLOAT: NUMBERS, TEMPORAL: ['DURATION'], DURATION: ['DURATION'] },
  '*': { INTEGER: [...NUMBERS, 'DURATION'], FLOAT: [...NUMBERS, 'DURATION'], DURATION: NUMBERS },
  '/': { INTEGER: NUMBERS, FLOAT: NUMBERS, DURATION: NUMBERS },
  '%': { INTEGER: NUMBERS, FLOAT: NUMBERS },
  '^': { INTEGER: NUMBERS, FLOAT: NUMBERS },
  '||': { STRING: ['STRING'], LIST: ['LIST'] },
  '=~': { STRING: ['STRING'] },
};
