import * as Plot from '@observablehq/plot';
import type { ChartChoice } from '../../state/answer/chart-choice.ts';
import type { ChartData } from '../../state/answer/chart-data.ts';

export interface ChartLook {
  readonly ink: string;
  readonly faint: string;
  readonly ground: string;
  /** For categories, in their order. */
  readonly colours: readonly string[];
  readonly width: number;
  readonly height: number;
}

const faces = 'system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif';
const barHeight = 22;
const letterWidth = 6.6;
/** Lines with fewer points show each of them. */
const fewPoints = 80;

/** Draws the points with Observable Plot, on no ground of its own. */
export function drawChart(choice: ChartChoice, data: ChartData, look: ChartLook): SVGSVGElement {
  const colour = data.colours.length > 0;
  const options: Plot.PlotOptions = {
    width: look.width,
    height: look.height,
    marginLeft: 56,
    marginBottom: 40,
    style: { background: 'transparent', color: look.ink, fontFamily: faces, fontSize: '12px' },
    ...(colour ? { color: { domain: [...data.colours], range: [...look.colours] } } : {}),
    ...layOut(choice, data, look, colour ? 'colour' : (look.colours[0] ?? look.ink)),
  };
  return Plot.plot(options) as SVGSVGElement;
}

function layOut({ kind }: ChartChoice, data: ChartData, look: ChartLook, colour: string): Plot.PlotOptions {
  const points = [...data.points];
  const grid = { grid: true, label: data.y } as const;
  switch (kind) {
    case 'bars':
      return layOutBars(data, look, colour);
    case 'line':
      return {
        x: { label: data.x },
        y: { ...grid, nice: true },
        marks: [
          Plot.lineY(points, {
            x: 'x',
            y: 'y',
            stroke: colour,
            strokeWidth: 2,
            ...(colour === 'colour' ? { z: 'colour' } : {}),
          }),
          ...(points.length <= fewPoints
            ? [Plot.dot(points, { x: 'x', y: 'y', fill: colour, r: 3, tip: true })]
            : []),
        ],
      };
    case 'histogram':
      return {
        x: { label: data.x },
        y: { grid: true, label: 'rows' },
        marks: [
          Plot.rectY(
            points,
            Plot.binX<Plot.RectYOptions>(
              { y: 'count' },
              { x: 'x', fill: look.colours[0] ?? look.ink, tip: true },
            ),
          ),
          Plot.ruleY([0], { stroke: look.ink }),
        ],
      };
    case 'scatter':
      return {
        x: { label: data.x, grid: true, nice: true },
        y: { ...grid, nice: true },
        marks: [Plot.dot(points, { x: 'x', y: 'y', fill: colour, fillOpacity: 0.7, r: 3.5, tip: true })],
      };
  }
}

/** Bars lie, so that the names can be read; each has room, however many there are. */
function layOutBars(data: ChartData, look: ChartLook, colour: string): Plot.PlotOptions {
  const names = [...new Set(data.points.map(({ x }) => String(x)))];
  const longest = Math.max(...names.map((name) => name.length), 1);
  const most = Math.floor(look.width / 3 / letterWidth);
  return {
    height: names.length * barHeight + 56,
    marginLeft: Math.min(longest, most) * letterWidth + 16,
    marginTop: 8,
    x: { grid: true, label: data.y },
    y: {
      domain: names,
      label: null,
      tickSize: 0,
      tickFormat: (name: string) => (name.length > most ? `${name.slice(0, most - 1)}…` : name),
    },
    marks: [
      Plot.barX([...data.points], { x: 'y', y: 'x', fill: colour, insetTop: 2, insetBottom: 2, tip: true }),
      Plot.ruleX([0], { stroke: look.ink }),
    ],
  };
}
