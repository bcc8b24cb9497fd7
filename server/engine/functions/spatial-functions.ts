/** point() and what can be asked of points. */
import { typeError } from '../errors.ts';
import { isMap, isPoint } from '../values/kinds.ts';
import { buildPoint } from '../values/point-construction.ts';
import { distanceBetween, isWithinBox } from '../values/point-distance.ts';
import { formatValue } from '../values/text.ts';
import { defineFunctions } from './definition.ts';
import type { FunctionDefinition } from './function-definition.ts';

export const spatialFunctions: readonly FunctionDefinition[] = defineFunctions('Spatial', [
  {
    name: 'point',
    parameters: ['input :: MAP'],
    returns: 'POINT',
    description: 'A point from its coordinates: x, y and z, or longitude, latitude and height.',
    call: ([map]) => {
      if (isMap(map!)) return buildPoint(map);
      throw typeError(
        `Invalid input for function 'point()': Expected a map but got ${formatValue(map!)}`,
        'InvalidArgumentValue',
      );
    },
  },
  {
    name: 'point.distance',
    parameters: ['from :: POINT', 'to :: POINT'],
    returns: 'FLOAT',
    description: 'The distance between two points of one reference system; in metres on the globe.',
    call: ([from, to]) => (isPoint(from!) && isPoint(to!) ? distanceBetween(from, to) : null),
  },
  {
    name: 'point.withinBBox',
    parameters: ['point :: POINT', 'lowerLeft :: POINT', 'upperRight :: POINT'],
    returns: 'BOOLEAN',
    description: 'Whether the point lies in the box between two corners.',
    call: ([point, lowerLeft, upperRight]) =>
      isPoint(point!) && isPoint(lowerLeft!) && isPoint(upperRight!)
        ? isWithinBox(point, lowerLeft, upperRight)
        : null,
  },
]);
