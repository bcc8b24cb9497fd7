import { Download } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import {
  type ChartChoice,
  type ChartKind,
  changeKind,
  chooseChart,
  judgeColumns,
  listColumns,
  listKinds,
} from '../../state/answer/chart-choice.ts';
import { gatherPoints } from '../../state/answer/chart-data.ts';
import { describeChart, sayLeftOut, titleChart } from '../../state/answer/chart-words.ts';
import type { ColumnFacts } from '../../state/answer/column-kinds.ts';
import { nameFile } from '../../state/answer/saving.ts';
import type { Result } from '../../state/ask-store.ts';
import { palette } from '../../state/palette.ts';
import { preferencesStore, resolveTheme, type Theme } from '../../state/preferences-store.ts';
import type { ChartLook } from './chart-drawing.ts';
import { frameChart, savePng, saveSvg } from './chart-saving.ts';
import { useElementSize } from './measuring.ts';

const kindNames: { readonly [kind in ChartKind]: string } = {
  bars: 'Bars',
  line: 'Line',
  histogram: 'Histogram',
  scatter: 'Dots',
};

/** Okabe and Ito's colours, safe for colour-blind readers, darker on paper and lighter at night; grey for the others. */
const palettes: { readonly [theme in Theme]: readonly string[] } = {
  light: ['#0072b2', '#d55e00', '#007a5a', '#b65c92', '#b57900', '#2f8fc4', '#3f3d39', '#8a857a'],
  dark: ['#56b4e9', '#f07f2e', '#1bb488', '#d98bba', '#e6b566', '#8cc4ee', '#e3d54a', '#8a857a'],
};

/** In pixels: lower than this a drawing says nothing; the title and the words below it stand around it. */
const leastHeight = 180;
const roomForWords = 76;

/** The answer as a chart that suits its columns, with a few choices. */
export function ChartView({ result }: { readonly result: Result }) {
  const columns = useMemo(() => judgeColumns(result), [result]);
  const standard = useMemo(() => chooseChart(columns), [columns]);
  const [own, setOwn] = useState<{ readonly rows: Result['values']; readonly choice: ChartChoice } | null>(
    null,
  );
  const choice = own?.rows === result.values ? own.choice : standard;
  if (choice === null) {
    return (
      <div className="answer-empty">
        <p>There is nothing to measure in these columns.</p>
        <p className="note">A chart needs a column of numbers or of dates. Return a count, for instance.</p>
      </div>
    );
  }
  return (
    <Chart
      result={result}
      columns={columns}
      choice={choice}
      onChoose={(next) => setOwn({ rows: result.values, choice: next })}
    />
  );
}

interface ChartProps {
  readonly result: Result;
  readonly columns: readonly ColumnFacts[];
  readonly choice: ChartChoice;
  readonly onChoose: (choice: ChartChoice) => void;
}

function Chart({ result, columns, choice, onChoose }: ChartProps) {
  const host = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLElement>(null);
  const theme = useStore(preferencesStore, resolveTheme);
  const { width: room, height: space } = useElementSize(scroller);
  const data = useMemo(() => gatherPoints(result, choice), [result, choice]);
  const look: ChartLook = {
    ...palette[theme],
    colours: palettes[theme],
    width: Math.max(320, room - 24),
    height: Math.min(480, Math.max(leastHeight, space - roomForWords)),
  };
  const [drawing, setDrawing] = useState<SVGSVGElement | null>(null);
  const words = describeChart(choice, data);
  const note = sayLeftOut(data);
  const title = titleChart(result, choice, data);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the look follows the theme and the room
  useEffect(() => {
    let left = false;
    void import('./chart-drawing.ts').then(({ drawChart }) => {
      if (left || host.current === null) {
        return;
      }
      const drawn = drawChart(choice, data, look);
      drawn.classList.add('chart-drawing');
      // The whole is one picture with one sentence; names of its parts would only be read out one by one.
      for (const part of drawn.querySelectorAll('[aria-label]')) {
        part.removeAttribute('aria-label');
      }
      drawn.setAttribute('role', 'img');
      drawn.setAttribute('aria-label', words);
      host.current.replaceChildren(drawn);
      setDrawing(drawn);
    });
    return () => {
      left = true;
    };
  }, [choice, data, words, theme, room, space]);
  const legend = data.colours.map((name, index) => ({ name, colour: look.colours[index] ?? look.ink }));
  const frame = () => (drawing === null ? null : frameChart(drawing, { title, note, legend }, look));
  return (
    <>
      <ChartTools columns={columns} choice={choice} onChoose={onChoose}>
        <SaveButtons title={title} frame={frame} />
      </ChartTools>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section ref={scroller} className="chart-scroll" aria-label="Drawing" tabIndex={0}>
        <figure>
          <figcaption className="chart-title">{title}</figcaption>
          {legend.length > 0 && (
            <ul className="chart-legend" aria-label={data.colourName}>
              {legend.map(({ name, colour }) => (
                <li key={name}>
                  <span className="chart-swatch" style={{ background: colour }} aria-hidden /> {name}
                </li>
              ))}
            </ul>
          )}
          <div ref={host} className="chart" data-testid="chart" />
          <p className="note">{[note, words].filter((part) => part !== '').join(' ')}</p>
        </figure>
      </section>
    </>
  );
}

interface ToolsProps extends Omit<ChartProps, 'result'> {
  readonly children: React.ReactNode;
}

function ChartTools({ columns, choice, onChoose, children }: ToolsProps) {
  const possible = listColumns(choice.kind, columns);
  const change = (part: Partial<ChartChoice>) => onChoose({ ...choice, ...part });
  return (
    <div className="table-tools">
      <label className="chart-choice">
        Chart
        <select
          value={choice.kind}
          onChange={(event) => onChoose(changeKind(choice, event.target.value as ChartKind, columns))}
        >
          {listKinds(columns).map((kind) => (
            <option key={kind} value={kind}>
              {kindNames[kind]}
            </option>
          ))}
        </select>
      </label>
      <ColumnChoice
        label={choice.kind === 'bars' ? 'for each' : 'along'}
        columns={columns}
        possible={possible.x}
        value={choice.x}
        onChange={(x) => x !== null && change({ x })}
      />
      {possible.y.length > 0 && (
        <ColumnChoice
          label="of"
          columns={columns}
          possible={possible.y}
          value={choice.y}
          none={choice.kind === 'bars' ? 'number of rows' : undefined}
          onChange={(y) => change({ y })}
        />
      )}
      {possible.colour.length > 0 && (
        <ColumnChoice
          label="colour"
          columns={columns}
          possible={possible.colour}
          value={choice.colour}
          none="none"
          onChange={(colour) => change({ colour })}
        />
      )}
      {children}
    </div>
  );
}

interface ColumnChoiceProps {
  readonly label: string;
  readonly columns: readonly ColumnFacts[];
  readonly possible: readonly number[];
  readonly value: number | null;
  readonly none?: string | undefined;
  readonly onChange: (column: number | null) => void;
}

function ColumnChoice({ label, columns, possible, value, none, onChange }: ColumnChoiceProps) {
  return (
    <label className="chart-choice">
      {label}
      <select
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? null : Number(event.target.value))}
      >
        {none !== undefined && <option value="">{none}</option>}
        {possible.map((column) => (
          <option key={column} value={column}>
            {columns[column]?.field}
          </option>
        ))}
      </select>
    </label>
  );
}

function SaveButtons({
  title,
  frame,
}: {
  readonly title: string;
  readonly frame: () => SVGSVGElement | null;
}) {
  const save = (write: (drawn: SVGSVGElement, name: string) => unknown) => {
    const drawn = frame();
    if (drawn !== null) {
      void write(drawn, nameFile(title));
    }
  };
  return (
    <>
      <button type="button" className="quiet-button" onClick={() => save(saveSvg)}>
        <Download size={14} aria-hidden /> SVG
      </button>
      <button type="button" className="quiet-button" onClick={() => save(savePng)}>
        <Download size={14} aria-hidden /> PNG
      </button>
    </>
  );
}
