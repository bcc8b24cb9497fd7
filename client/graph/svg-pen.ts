import { replaceUnwritable } from '../../protocol/xml-characters.ts';
import { listIcons } from './icon-atlas.ts';
import type { Pen, Word } from './pen.ts';

const haloWidth = 4;
const anchors = { left: 'start', center: 'middle', right: 'end' } as const;

export interface SvgPen extends Pen {
  /** The document, with this title for those who do not see it. */
  finish(width: number, height: number, title: string): string;
}

export function createSvgPen(): SvgPen {
  const parts: string[] = [];
  return {
    stroke(path, { color, width, opacity = 1, dash = [] }) {
      const dashes = dash.length === 0 ? '' : ` stroke-dasharray="${dash.join(' ')}"`;
      parts.push(
        `<path d="${path}" fill="none" stroke="${color}" stroke-width="${round(width)}"${fade(opacity)}${dashes}/>`,
      );
    },
    fill(path, { color, opacity = 1 }) {
      parts.push(`<path d="${path}" fill="${color}"${fade(opacity)}/>`);
    },
    icon(index, x, y, size, color) {
      const shapes = listIcons()[index]?.innerHTML ?? '';
      const place = `translate(${round(x - size / 2)} ${round(y - size / 2)}) scale(${round(size / 24)})`;
      parts.push(
        `<g transform="${place}" fill="none" stroke="${color}" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round">${shapes}</g>`,
      );
    },
    write(word, color, halo) {
      parts.push(writeText(word, color, halo));
    },
    finish: (width, height, title) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img"><title>${escapeXml(title)}</title>\n${parts.join('\n')}\n</svg>\n`,
  };
}

function writeText(word: Word, color: string, halo: string): string {
  const { text, x, y, angle, align, baseline, font, opacity } = word;
  const turn =
    angle === 0 ? '' : ` transform="rotate(${round((angle * 180) / Math.PI)} ${round(x)} ${round(y)})"`;
  const sits = baseline === 'top' ? 'text-before-edge' : 'central';
  return `<text x="${round(x)}" y="${round(y)}"${turn} text-anchor="${anchors[align]}" dominant-baseline="${sits}" style="font:${escapeXml(font)}" fill="${color}" stroke="${halo}" stroke-width="${haloWidth}" stroke-linejoin="round" paint-order="stroke"${fade(opacity)}>${escapeXml(text)}</text>`;
}

function fade(opacity: number): string {
  return opacity >= 1 ? '' : ` opacity="${round(opacity)}"`;
}

export function escapeXml(text: string): string {
  return replaceUnwritable(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
