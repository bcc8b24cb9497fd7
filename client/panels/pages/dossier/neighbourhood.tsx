import type { Fact } from '../../../state/dossier.ts';
import { sayCount } from '../../../state/words.ts';

interface Props {
  readonly id: string;
  readonly name: string;
  readonly facts: readonly Fact[];
}

const [width, height] = [688, 336];
const most = 14;

/** Who and what it is tied to by fact, the most reported first, as a small wheel. */
export function Neighbourhood({ id, name, facts }: Props) {
  const all = countOthers(id, facts);
  const shown = all.slice(0, most);
  const largest = shown[0]?.claims ?? 1;
  const list = shown.map((other) => `${other.name} (${other.claims})`).join(', ');
  return shown.length === 0 ? null : (
    <figure className="wheel">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${name} is tied to ${list}`}>
        {shown.map((other, index) => (
          <Spoke
            key={other.id}
            name={other.name}
            weight={other.claims / largest}
            turn={index / shown.length}
          />
        ))}
        <circle cx={width / 2} cy={height / 2} r={6} className="wheel-hub" />
      </svg>
      <figcaption className="note">
        {all.length > most
          ? `The ${most} most reported of ${all.length} ties`
          : sayCount(all.length, 'tie', 'ties')}
        ; a thicker line stands for more claims.
      </figcaption>
    </figure>
  );
}

interface SpokeProps {
  readonly name: string;
  readonly weight: number;
  /** From 0 to 1, clockwise from the right. */
  readonly turn: number;
}

function Spoke({ name, weight, turn }: SpokeProps) {
  const angle = (turn + 0.02) * 2 * Math.PI;
  const [x, y] = [width / 2 + Math.cos(angle) * 112, height / 2 + Math.sin(angle) * 136];
  const right = Math.cos(angle) >= 0;
  return (
    <g>
      <line
        x1={width / 2}
        y1={height / 2}
        x2={x}
        y2={y}
        strokeWidth={1 + weight * 4}
        className="wheel-spoke"
      />
      <circle cx={x} cy={y} r={4} className="wheel-rim" />
      <title>{name}</title>
      <text x={x + (right ? 9 : -9)} y={y + 4} textAnchor={right ? 'start' : 'end'}>
        {name.length > 34 ? `${name.slice(0, 33)}…` : name}
      </text>
    </g>
  );
}

function countOthers(id: string, facts: readonly Fact[]): { id: string; name: string; claims: number }[] {
  const counts = new Map<string, { id: string; name: string; claims: number }>();
  for (const { subject, object, claims, holds } of facts) {
    for (const other of holds ? [subject, object].filter((end) => end.id !== id) : []) {
      const known = counts.get(other.id)?.claims ?? 0;
      counts.set(other.id, { ...other, claims: known + claims.length });
    }
  }
  return [...counts.values()].toSorted((a, b) => b.claims - a.claims || a.name.localeCompare(b.name));
}
