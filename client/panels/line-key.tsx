/** How marks are drawn besides their colour; the same encodings as in graph/relation-look.ts and node-look.ts. */
export function LineKey() {
  return (
    <ul className="line-key" aria-label="How marks are drawn">
      <li>
        <svg viewBox="0 0 20 8" aria-hidden="true">
          <path d="M0 4H20" strokeWidth="1" />
        </svg>
        one origin
      </li>
      <li>
        <svg viewBox="0 0 20 8" aria-hidden="true">
          <path d="M0 4H20" strokeWidth="3.5" />
        </svg>
        several
      </li>
      <li>
        <svg viewBox="0 0 20 8" aria-hidden="true">
          <path d="M0 4H20" strokeWidth="1.5" strokeDasharray="5 3" />
        </svg>
        inferred
      </li>
      <li>
        <svg viewBox="0 0 20 12" aria-hidden="true">
          <rect x="4" y="0.75" width="10.5" height="10.5" rx="2.5" strokeWidth="1.5" />
        </svg>
        planned, proposed or refused
      </li>
    </ul>
  );
}
