import { type RefObject, useEffect, useMemo, useState } from 'react';
import { type ColumnShape, sampleSize, shapeColumns } from '../../state/answer/column-widths.ts';
import type { Result } from '../../state/ask-store.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The inner size of an element, kept up to date. */
export function useElementSize(element: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 800, height: 300 });
  useEffect(() => {
    const host = element.current;
    if (host === null) {
      return;
    }
    const read = () => setSize({ width: host.clientWidth, height: host.clientHeight });
    const observer = new ResizeObserver(read);
    observer.observe(host);
    read();
    return () => observer.disconnect();
  }, [element]);
  return size;
}

/** Judged by the first rows once, so that later rows move nothing. */
export function useColumnShapes({ fields, values, rowCount }: Result): ColumnShape[] {
  const sample = Math.min(rowCount, sampleSize) > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `values` grows; only its first portion decides
  return useMemo(
    () => shapeColumns(fields, values.slice(0, sampleSize), measureText),
    [fields, values, sample],
  );
}

let pen: CanvasRenderingContext2D | null | undefined;

function measureText(text: string): number {
  pen ??= document.createElement('canvas').getContext('2d');
  if (pen === null) {
    return text.length * 7;
  }
  pen.font = `13px ${getComputedStyle(document.body).fontFamily}`;
  return pen.measureText(text).width;
}
